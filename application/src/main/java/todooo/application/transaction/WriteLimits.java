package todooo.application.transaction;

import java.time.Duration;

/**
 * The limits of a {@link GroupCommit}.
 *
 * @param maxGroup how many writes one commit may hold, from 1
 * @param maxWaiting how many writes may wait, from 1
 * @param maxWaitingOfOwner how many of them may be of the same owner, from 1: the others keep room for theirs
 * @param maxWait how long a write may wait to begin, to a twentieth of it, from 20 ms
 */
public record WriteLimits(int maxGroup, int maxWaiting, int maxWaitingOfOwner, Duration maxWait) {}
