package todooo.bootstrap.command;

import java.io.Console;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.copy.CopyListener;
import todooo.adapter.persistence.sql.copy.DatabaseCopy;
import todooo.bootstrap.process.ExitStatus;
import todooo.bootstrap.process.NativeLibraryFolder;
import todooo.domain.storage.StorageException;

/** Copies a database to another one and reports the result. */
final class CopyCommand {
    private CopyCommand() {}

    /** Runs the copy and returns the exit status. */
    static int run(CopyArguments arguments, Logger logger) {
        try (DatabaseCopy copy = open(arguments)) {
            DatabaseCopy.Result result = copy.run(progress(System.console()));
            if (result.equal()) {
                logger.log(Level.INFO, "Copied {0} to {1}", result.source(), result.target());
                return ExitStatus.STOPPED;
            }
            System.err.printf(
                    Locale.ROOT,
                    "The databases differ, as another program wrote to one of them: %s, %s."
                            + " Stop it, empty the target, and copy again%n",
                    result.source(),
                    result.target());
            return ExitStatus.COPY_DIFFERS;
        } catch (StorageException e) {
            System.err.printf(
                    Locale.ROOT, "The copy stopped: %s (%s). Start it again to continue%n", e.getMessage(), reason(e));
            return ExitStatus.COPY_STOPPED;
        }
    }

    /** The message of the database, on one line. */
    private static String reason(StorageException failure) {
        String said = Objects.requireNonNull(failure.getCause()).getMessage();
        return String.valueOf(said).replaceAll("\\s+", " ");
    }

    private static DatabaseCopy open(CopyArguments arguments) {
        try (var _ = NativeLibraryFolder.ifNeededBy(
                arguments.from().url(), arguments.to().url())) {
            return DatabaseCopy.open(arguments.from(), arguments.to());
        }
    }

    /** Shows percents on a terminal, and nothing elsewhere. */
    private static CopyListener progress(@Nullable Console console) {
        return console == null || !console.isTerminal()
                ? (done, total) -> {}
                : (done, total) -> console.printf(
                        Locale.ROOT, "\r%d %%%s", done * 100 / Math.max(1, total), done < total ? "" : "\n");
    }
}
