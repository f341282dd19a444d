package todooo.domain.value;

import java.time.Instant;

/**
 * A version of something that changes, and when it came to be. The number alone names another version in another
 * database, and after a backup was restored; with the time it does not.
 *
 * @param version the number, from 1
 * @param changedAt the time of the change that made it, to the microsecond
 */
public record Revision(long version, Instant changedAt) {}
