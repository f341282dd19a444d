package todooo.application.transaction;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a storage adapter rolls back: after any failure, and without hiding it. */
public final class Rollback {
    private Rollback() {}

    /** Runs the body; whatever it throws, an {@link Error} too, rolls back and is rethrown as it is. */
    public static <T extends @Nullable Object> T onFailure(Supplier<? extends T> body, Action rollback) {
        try {
            return body.get();
        } catch (Throwable thrown) { // an Error too must leave nothing behind
            because(thrown, rollback);
            throw thrown;
        }
    }

    /** Rolls back because of a failure; a failure of the rollback itself is added to it as suppressed. */
    public static void because(Throwable failure, Action rollback) {
        try {
            rollback.run();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }

    /** The rollback of one transaction. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
