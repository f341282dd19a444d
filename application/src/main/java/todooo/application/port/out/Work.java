package todooo.application.port.out;

import org.jspecify.annotations.Nullable;

/**
 * The work of one transaction, with its result.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    /** Does the work in the transaction of the unit. */
    T run(UnitOfWork unit);
}
