/**
 * Merges a change by member: what the service changed meanwhile stays, what it already has need not be sent, and what
 * both changed is a conflict.
 *
 * @param {Record<string, unknown>} before what the owner saw
 * @param {Record<string, unknown>} change what the owner made of it
 * @param {Record<string, unknown>} theirs what the service has now
 * @returns {{send: Record<string, unknown>, conflict: string[]}}
 */
export function merge(before, change, theirs) {
  const differing = Object.keys(change).filter((member) => change[member] !== theirs[member]);
  return {
    send: Object.fromEntries(differing.map((member) => [member, change[member]])),
    conflict: differing.filter((member) => before[member] !== theirs[member]),
  };
}
