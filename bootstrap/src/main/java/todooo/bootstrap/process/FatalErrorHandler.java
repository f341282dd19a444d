package todooo.bootstrap.process;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process after an error that leaves the JVM in an unknown state: memory is missing, or the JVM itself failed.
 * Other errors are defects of one request or one thread.
 */
public final class FatalErrorHandler implements Consumer<Error>, UncaughtExceptionHandler {
    /** Deeper than any chain of causes that is not a circle. */
    private static final int MAX_CAUSES = 100;

    private final LastWords lastWords;
    private final Logger logger;

    public FatalErrorHandler(LastWords lastWords, Logger logger) {
        this.lastWords = lastWords;
        this.logger = logger;
    }

    /** Does not return if the error, or one of its causes, is fatal; else does nothing. */
    @Override
    public void accept(Error error) {
        endIfFatal(error);
    }

    /** Logs what ended a thread, unless it ends the process as well. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            endIfFatal(thrown);
            logger.log(Level.ERROR, "The thread '" + thread.getName() + "' failed", thrown);
        } catch (OutOfMemoryError e) {
            lastWords.outOfMemory();
        }
    }

    /** Does not return if what was thrown, or one of its causes, is fatal. */
    public void endIfFatal(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            if (cause instanceof OutOfMemoryError || isLastingDamage(cause)) {
                lastWords.outOfMemory();
                return;
            }
            if (cause instanceof InternalError) {
                lastWords.end("the JVM failed (" + cause + ")");
                return;
            }
            cause = cause.getCause();
        }
    }

    /** A class whose initialisation ran out of memory stays unusable, and only a text says why. */
    private static boolean isLastingDamage(Throwable thrown) {
        return thrown instanceof ExceptionInInitializerError
                && String.valueOf(thrown.getMessage()).contains(OutOfMemoryError.class.getName());
    }
}
