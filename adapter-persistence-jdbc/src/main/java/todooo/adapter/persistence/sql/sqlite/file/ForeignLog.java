package todooo.adapter.persistence.sql.sqlite.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/**
 * Refuses a database beside which the write-ahead log of another one lies, as after a crash when a backup was copied
 * over the file: SQLite would write the pages of the one into the other. A log never says which file it belongs to, but
 * a file and its own log agree in this:
 *
 * <ul>
 *   <li>The file is there, and in the mode that keeps a log: it is written before there is one. What
 *   {@code vacuum into} makes is in another mode.
 *   <li>They have pages of one size.
 *   <li>Each copy of page 1 has the change counter of the one before, or the next. The file has that of the last copy
 *   before the log began, or of one in the log. Backups of every kind but a plain copy begin to count anew.
 *   <li>A writer that changes the number of pages writes page 1. So if there is no copy of it in the log, the file has
 *   as many pages as the database at the end of the log.
 * </ul>
 */
public final class ForeignLog {
    private static final int LOOKS = 20;
    private static final long PAUSE_MILLIS = 50;

    private ForeignLog() {}

    /**
     * Looks at both files, and changes neither.
     *
     * @throws DatabaseRefusedException if the log is another database's, or one of them cannot be read
     */
    public static void refuse(Path file, String location) {
        try {
            Optional<Pair> foreign = look(file);
            for (int i = 0; foreign.isPresent() && i < LOOKS; i++) {
                Thread.sleep(PAUSE_MILLIS);
                Optional<Pair> again = look(file);
                if (again.equals(foreign)) { // else another process writes to them between the two looks
                    throw refused(file, location, foreign.get().header());
                }
                foreign = again;
            }
        } catch (IOException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefusedException("The start was interrupted", e);
        }
    }

    /** The two if they do not belong together. The log comes first: meanwhile the file can only become newer. */
    private static Optional<Pair> look(Path file) throws IOException {
        Optional<LogContents> log = LogContents.read(LiveFile.logOf(file));
        DatabaseHeader header = DatabaseHeader.read(file);
        return log.map(contents -> new Pair(contents, header)).filter(pair -> !pair.agree());
    }

    private static DatabaseRefusedException refused(Path file, String location, DatabaseHeader header) {
        Path log = LiveFile.logOf(file).getFileName();
        return new DatabaseRefusedException(
                header.there()
                        ? String.format(
                                Locale.ROOT,
                                "The database %s has the write-ahead log %s of another file beside it, as when a backup is copied"
                                        + " over it after a crash: remove the log, and start with the file as it is",
                                location,
                                log)
                        : String.format(
                                Locale.ROOT,
                                "The database %s is not there, but its write-ahead log %s is: bring the file back, or remove the"
                                        + " log, to start with an empty database",
                                location,
                                log));
    }

    private record Pair(LogContents log, DatabaseHeader header) {
        boolean agree() {
            if (!header.there()) {
                return false;
            }
            return !header.readable() // a torn write, which the log mends
                    || (header.keepsLog() && header.pageSize() == log.pageSize() && changesAgree());
        }

        private boolean changesAgree() {
            return log.firstChange() < 0
                    ? header.pages() == log.databasePages()
                    : header.changeCounter() >= log.firstChange() - 1 && header.changeCounter() <= log.lastChange();
        }
    }
}
