package todooo.domain.storage;

import org.jspecify.annotations.Nullable;
import todooo.domain.query.TodoPosition;

/**
 * The result of removing a slice.
 *
 * @param removed how many to-dos were removed
 * @param next the place after which the next slice begins; null if this one is the last
 */
public record RemovedSlice(int removed, @Nullable TodoPosition next) {}
