// A session of requests, right and wrong, through a proxy that compares each request and its answer with the document.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';

const json = { 'Content-Type': 'application/json' };
const patch = { 'Content-Type': 'application/merge-patch+json' };
let requests = 0;
let id: number;

interface Violation {
  location: string[];
  message: string;
}

/** Sends a request that must be answered with this status, and as the document says. */
async function expect(status: number, method: string, target: string, headers: object = {}, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(process.env['PROXY_URL'] + target, { method, headers: { ...headers }, body: text });
  requests++;
  const violations: Violation[] = JSON.parse(answer.headers.get('sl-violations') ?? '[]');
  // A request that is refused is wrong by the document too, as a rule: then only the answer counts.
  const unexpected = violations.filter(({ location }) => status < 400 || location[0] === 'response');
  const request = `${method} ${target} ${JSON.stringify(headers)} ${text}`;
  assert.deepEqual(unexpected, [], request);
  assert.equal(answer.status, status, request);
  return answer;
}

before(async () => {
  id = (await (await expect(201, 'POST', '/todo', json, { task: 'First' })).json()).id;
});

const contents = [
  { task: 'a' },
  { task: 'ü'.repeat(256) },
  { task: '😀' },
  { task: 'a', completed: true },
  { task: 'a', order: -2147483648 },
  { task: 'a', order: 2147483647, completed: false },
  { task: 'a', order: null },
  { task: 'a', notes: '# Why\n\nBecause.', tags: ['home', 'Über 18'], priority: 'high', start: '2026-11-28' },
  { task: 'a', due: '2026-12-01T09:30', dueZone: 'Europe/Berlin' },
  { task: 'a', due: '2026-12-01' },
  { task: 'a', list: null, notes: null, tags: null, due: null, dueZone: null, start: null, priority: null },
];
const wrongContents = [
  { task: ' ' },
  { task: '' },
  { task: '\u200b' },
  { task: 'two\nlines' },
  { task: '\u202e' },
  { task: 'a'.repeat(257) },
  { task: 1 },
  { task: null },
  { task: 'a', done: true },
  { task: 'a', completed: 'true' },
  { task: 'a', order: 2147483648 },
  { task: 'a', order: 1.5 },
  { task: 'a', due: '2026-12-01T09:30Z' },
  { task: 'a', due: '2026-02-30' },
  { task: 'a', tags: ['a,b'] },
  { task: 'a', tags: 'home' },
  { task: 'a', priority: 'urgent' },
  { task: 'a', notes: ' ' },
  { task: 'a', list: 999999999 },
  [],
];

test('adds', async () => {
  for (const content of contents) await expect(201, 'POST', '/todo', json, content);
  await expect(204, 'POST', '/todo', { ...json, Prefer: 'return=minimal' }, { task: 'a' });
  await expect(201, 'POST', '/todo', { ...json, Prefer: 'return=representation' }, { task: 'a' });
  for (const content of wrongContents) await expect(422, 'POST', '/todo', json, content);
  await expect(422, 'POST', '/todo', json, {});
  await expect(422, 'POST', '/todo', json, { task: 'a', id: 1 });
  await expect(422, 'POST', '/todo?x=1', json, { task: 'a' });
  await expect(400, 'POST', '/todo', json, '{"task":');
  await expect(415, 'POST', '/todo', { 'Content-Type': 'text/plain' }, 'a');
  await expect(406, 'POST', '/todo', { ...json, Accept: 'text/html' }, { task: 'a' });
  await expect(403, 'POST', '/todo', { ...json, 'Sec-Fetch-Site': 'cross-site' }, { task: 'a' });
  await expect(413, 'POST', '/todo', json, { task: 'a'.repeat(70_000) });
});

test('adds once for each key', async () => {
  const keyed = { ...json, 'Idempotency-Key': `"${randomUUID()}"` };
  await expect(201, 'POST', '/todo', keyed, { task: 'a' });
  const again = await expect(201, 'POST', '/todo', keyed, { task: 'a' });
  assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
  await expect(422, 'POST', '/todo', keyed, { task: 'b' });
  await expect(201, 'POST', '/todo', { ...json, 'Idempotency-Key': randomUUID() }, { task: 'a' });
  await expect(400, 'POST', '/todo', { ...json, 'Idempotency-Key': 'no key' }, { task: 'a' });
});

test('lists', async () => {
  for (const sort of ['created', '-created', 'updated', '-updated', 'order', '-order']) {
    for (const filter of ['', '&completed=true', '&completed=false']) await expect(200, 'GET', `/todo?sort=${sort}${filter}`);
  }
  const page = await expect(200, 'GET', '/todo?limit=1&task=a', { Prefer: 'count=exact' });
  const next = /<([^>]+)>/.exec(page.headers.get('Link') ?? '')?.[1] ?? '';
  await expect(200, 'GET', `/todo${new URL(next).search}`);
  await expect(200, 'GET', '/todo?limit=1000&task=nowhere');
  const wrong = ['limit=0', 'limit=1001', 'limit=x', 'sort=task', 'completed=1', 'after=x', 'done=true', 'limit=1&limit=2'];
  for (const query of wrong) await expect(422, 'GET', `/todo?${query}`);
  await expect(406, 'GET', '/todo', { Accept: 'application/xml' });
  await expect(403, 'GET', '/todo', { 'Sec-Fetch-Site': 'cross-site' });
});

test('reads', async () => {
  const tag = (await expect(200, 'GET', `/todo/${id}`)).headers.get('ETag');
  await expect(304, 'GET', `/todo/${id}`, { 'If-None-Match': tag });
  await expect(200, 'GET', `/todo/${id}`, { 'If-None-Match': '"0"', 'If-Match': '*' });
  await expect(412, 'GET', `/todo/${id}`, { 'If-Match': '"0"' });
  await expect(406, 'GET', `/todo/${id}`, { Accept: 'text/html' });
  await expect(422, 'GET', `/todo/${id}?x=1`);
  for (const unknown of ['999999999', '0', 'x', '9223372036854775808']) await expect(404, 'GET', `/todo/${unknown}`);
});

test('changes', async () => {
  for (const part of [{ completed: true }, { order: 3 }, { order: null }, { completed: null }, { task: 'b' }, {}]) {
    await expect(200, 'PATCH', `/todo/${id}`, patch, part);
  }
  const todo = await (await expect(200, 'GET', `/todo/${id}`)).json();
  const changed = await expect(200, 'PATCH', `/todo/${id}`, json, { ...todo, task: 'c' });
  const tag = changed.headers.get('ETag');
  await expect(204, 'PATCH', `/todo/${id}`, { ...patch, Prefer: 'return=minimal', 'If-Match': tag }, { task: 'd' });
  await expect(412, 'PATCH', `/todo/${id}`, { ...patch, 'If-Match': tag }, { task: 'e' });
  for (const content of wrongContents) await expect(422, 'PATCH', `/todo/${id}`, patch, content);
  await expect(400, 'PATCH', `/todo/${id}`, patch, '{');
  await expect(415, 'PATCH', `/todo/${id}`, { 'Content-Type': 'text/plain' }, 'a');
  await expect(404, 'PATCH', '/todo/999999999', patch, { task: 'a' });
});

test('replaces', async () => {
  for (const content of contents) await expect(200, 'PUT', `/todo/${id}`, json, content);
  const todo = await (await expect(200, 'GET', `/todo/${id}`)).json();
  const replaced = await expect(200, 'PUT', `/todo/${id}`, json, { ...todo, task: 'f' });
  const tag = replaced.headers.get('ETag');
  await expect(204, 'PUT', `/todo/${id}`, { ...json, Prefer: 'return=minimal', 'If-Match': tag }, { task: 'g' });
  await expect(412, 'PUT', `/todo/${id}`, { ...json, 'If-Match': tag }, { task: 'h' });
  for (const content of wrongContents) await expect(422, 'PUT', `/todo/${id}`, json, content);
  await expect(415, 'PUT', `/todo/${id}`, { 'Content-Type': 'text/plain' }, 'a');
  await expect(404, 'PUT', '/todo/999999999', json, { task: 'a' });
});

test('keeps lists', async () => {
  const list = (await (await expect(201, 'POST', '/lists', json, { title: 'Home' })).json()).id;
  for (const wrong of [{}, { title: ' ' }, { title: 1 }, { title: 'a', archived: 'no' }]) await expect(422, 'POST', '/lists', json, wrong);
  const tag = (await expect(200, 'GET', `/lists/${list}`)).headers.get('ETag');
  await expect(304, 'GET', `/lists/${list}`, { 'If-None-Match': tag });
  await expect(200, 'PATCH', `/lists/${list}`, patch, { archived: true });
  await expect(412, 'PUT', `/lists/${list}`, { ...json, 'If-Match': tag }, { title: 'House' });
  await expect(200, 'PUT', `/lists/${list}`, json, { title: 'House' });
  for (const query of ['', '?limit=1', '?archived=false']) await expect(200, 'GET', `/lists${query}`);
  await expect(422, 'GET', '/lists?archived=x');
  await expect(204, 'POST', `/lists/${list}/move`, json, { after: null });
  await expect(422, 'POST', `/lists/${list}/move`, json, { after: list });
  await expect(204, 'POST', `/todo/${id}/move`, json, { after: null, list });
  await expect(200, 'GET', `/todo/${id}`);
  await expect(204, 'DELETE', `/lists/${list}`);
  await expect(404, 'GET', `/lists/${list}`);
  const deletion = (await (await expect(200, 'GET', '/trash?limit=1')).json())[0];
  assert.equal(deletion.kind, 'list');
  await expect(200, 'POST', `/trash/${deletion.id}/restore`);
  await expect(200, 'GET', '/changes?limit=1000');
});

test('tags', async () => {
  await expect(200, 'PUT', `/todo/${id}/tags/errand`);
  await expect(200, 'GET', '/tags?limit=1');
  await expect(200, 'PATCH', '/tags/errand', patch, { name: 'errands' });
  await expect(404, 'PATCH', '/tags/errand', patch, { name: 'errands' });
  await expect(422, 'PATCH', '/tags/errands', patch, { name: 'a/b' });
  await expect(200, 'DELETE', `/todo/${id}/tags/errands`);
  await expect(200, 'DELETE', '/tags/errands');
});

test('deletes', async () => {
  await expect(412, 'DELETE', `/todo/${id}`, { 'If-Match': '"0"' });
  await expect(422, 'DELETE', `/todo/${id}?x=1`);
  await expect(204, 'DELETE', `/todo/${id}`, { 'If-Match': '*' });
  await expect(404, 'DELETE', `/todo/${id}`);
  await expect(200, 'DELETE', '/todo?completed=true');
  await expect(400, 'DELETE', '/todo');
  await expect(422, 'DELETE', '/todo?completed=true&done=true');
  await expect(406, 'DELETE', '/todo?completed=true', { Accept: 'text/html' });
  await expect(405, 'POST', '/todo/1', json, { task: 'a' });
  await expect(404, 'GET', '/nowhere');
});

test('is long enough to tell', () => assert.ok(requests >= 100, `There were only ${requests} requests`));
