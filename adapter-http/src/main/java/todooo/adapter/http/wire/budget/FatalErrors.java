package todooo.adapter.http.wire.budget;

import java.util.function.Consumer;

/** Reports errors after which the process cannot go on. */
public final class FatalErrors {
    private static final int MAX_CAUSES = 10;

    private final Consumer<? super Error> fatal;

    public FatalErrors(Consumer<? super Error> fatal) {
        this.fatal = fatal;
    }

    /**
     * Reports the error of the virtual machine that was thrown or is among the causes. A stack overflow is not fatal:
     * the stack is free again once the error is thrown.
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
