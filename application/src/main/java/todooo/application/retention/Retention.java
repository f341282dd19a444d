package todooo.application.retention;

import java.time.Duration;

/**
 * How long data is kept that is needed for a time only.
 *
 * @param keys the receipts under idempotency keys
 * @param trash deleted to-dos
 * @param changes tombstones, by which a client learns of deletions
 */
public record Retention(Duration keys, Duration trash, Duration changes) {}
