package todooo.adapter.persistence.sql.sqlite.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/**
 * A SQLite file that this process cannot write to, or beside which it cannot make one. SQLite reads it as one that never
 * changes, without a lock and without the files that it needs else.
 */
public final class ReadOnlyFile {
    private ReadOnlyFile() {}

    /** Whether the file is there, and nothing can be written to it or beside it. */
    public static boolean is(Path file) {
        return Files.exists(file) && !(Files.isWritable(file) && Files.isWritable(file.resolveSibling("")));
    }

    /**
     * Refuses a file that does not hold all that was committed to it: what is missing is in a file beside it, and SQLite would
     * have to write to move it.
     */
    public static void requireComplete(Path file, String location) {
        try {
            if (LogContents.read(LiveFile.logOf(file)).isPresent() || hasJournal(file)) {
                throw new DatabaseRefusedException(String.format(
                                Locale.ROOT,
                                "The database %s cannot be written to, and has to be: a crash or a running service left changes beside it",
                                location)
                        + " (-wal or -journal). Copy all of its files to a folder that can be written to");
            }
        } catch (IOException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, e.getMessage()), e);
        }
    }

    private static boolean hasJournal(Path file) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        return Files.exists(journal) && Files.size(journal) > 0;
    }
}
