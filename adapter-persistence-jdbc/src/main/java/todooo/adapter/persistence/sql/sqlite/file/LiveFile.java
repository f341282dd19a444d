package todooo.adapter.persistence.sql.sqlite.file;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The file of an open database, and its write-ahead log. It notices when a path no longer leads to what was opened, as
 * then what is written next would be gone after a restart: such writes are refused until the file is back. Reads on
 * connections that are open go on: they show what was acknowledged.
 */
public final class LiveFile {
    private static final System.Logger LOG = System.getLogger(LiveFile.class.getName());

    private final Path path;
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable FileKey file;
    private volatile @Nullable FileKey log;
    private volatile Path logPath;
    private int connections;

    public LiveFile(Path path) {
        this.path = path;
        this.logPath = logOf(path);
    }

    /** Where the write-ahead log of a database is. */
    static Path logOf(Path path) {
        return path.resolveSibling(path.getFileName() + "-wal");
    }

    /**
     * Opens one more connection. The first one decides which file this is.
     *
     * @throws FileReplacedException if the path leads to another file by now
     */
    public <C extends Connection> C open(Opener<C> opener) throws SQLException {
        opening.lock();
        try {
            requireInPlace();
            C connection = opener.open();
            connections++;
            try {
                learn();
                requireInPlace();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } finally {
            opening.unlock();
        }
    }

    /**
     * Closes a connection. With the last one SQLite removes the write-ahead log, so that the next one makes another.
     */
    public void close(Closing closing) throws SQLException {
        opening.lock();
        try {
            closing.close();
        } finally {
            connections--;
            if (connections == 0) {
                log = null;
            }
            opening.unlock();
        }
    }

    /** Remembers the files that are there, unless it knows them already: a connection has just opened them. */
    public void learn() {
        if (file == null) {
            file = FileKey.of(path);
            logPath = logOf(realPath());
        }
        if (log == null) {
            log = FileKey.of(logPath);
        }
    }

    /**
     * Checks that a restart would find what is open.
     *
     * @return how many bytes the write-ahead log has
     * @throws FileReplacedException if it would not
     */
    public long requireInPlace() throws FileReplacedException {
        require(file, FileKey.of(path), path, "A restart loses what was acknowledged since");
        FileKey found = FileKey.of(logPath);
        require(log, found, logPath, "Stop the service with SIGTERM: that saves what was acknowledged");
        if (refused.get() > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} is back in its place; {1} attempts to write were refused",
                    path,
                    Long.toString(refused.getAndSet(0)));
        }
        return found == null ? 0 : found.size();
    }

    /** Whether a restart would find what is open. */
    public boolean isInPlace() {
        return isIn(file, path) && isIn(log, logPath);
    }

    private static boolean isIn(@Nullable FileKey opened, Path where) {
        return opened == null || opened.isSameFile(FileKey.of(where));
    }

    private void require(@Nullable FileKey opened, @Nullable FileKey found, Path where, String advice)
            throws FileReplacedException {
        if (opened == null || opened.isSameFile(found)) {
            return;
        }
        String problem = String.format(Locale.ROOT, "%s was moved, deleted or replaced while it is in use", where);
        if (refused.getAndIncrement() == 0) {
            LOG.log(Level.WARNING, "{0}: writes are refused until it is back. {1}", problem, advice);
        }
        throw new FileReplacedException(problem);
    }

    private Path realPath() {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    @FunctionalInterface
    public interface Opener<C extends Connection> {
        C open() throws SQLException;
    }

    @FunctionalInterface
    public interface Closing {
        void close() throws SQLException;
    }
}
