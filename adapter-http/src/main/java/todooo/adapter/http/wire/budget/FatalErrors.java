package todooo.adapter.http.wire.budget;

import java.util.function.Consumer;

/** Reports errors after which the process cannot go on. */
public record FatalErrors(Consumer<? super Error> fatal) {
    private static final int MAX_CAUSES = 10;

    /**
     * Reports the error of the virtual machine that was thrown or that caused it, if there is one. A stack that overflowed is
     * none: it is as good as new once the error is thrown.
     */
    public void report(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
                fatal.accept(error);
                return;
            }
            cause = cause.getCause();
        }
    }
}
