package todooo.application.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Work;

/** Knows what code runs inside a transaction, so that a nested one is refused instead of waiting for itself. */
public final class TransactionScope {
    private final ScopedValue<Boolean> inside = ScopedValue.newInstance();

    /** A scope of its own: transactions of different scopes may be nested. */
    public TransactionScope() {}

    /**
     * Runs the body as the inside of a transaction.
     *
     * @throws IllegalStateException if the caller is inside one already
     */
    public <T extends @Nullable Object> T enter(Supplier<? extends T> body) {
        if (inside.isBound()) {
            throw new IllegalStateException(
                    "A transaction is open already: use its unit of work, do not begin another");
        }
        return ScopedValue.where(inside, true).call(body::get);
    }

    /**
     * The work as the inside of a transaction, on whatever thread it runs.
     *
     * @throws IllegalStateException if the caller is inside one already
     */
    <T extends @Nullable Object> Work<T> inside(Work<? extends T> work) {
        requireOutside();
        return unit -> enter(() -> work.run(unit));
    }

    /**
     * Refuses to go on inside a transaction.
     *
     * @throws IllegalStateException if the caller is inside one
     */
    void requireOutside() {
        if (inside.isBound()) {
            throw new IllegalStateException(
                    "A transaction is open already: use its unit of work, do not begin another");
        }
    }
}
