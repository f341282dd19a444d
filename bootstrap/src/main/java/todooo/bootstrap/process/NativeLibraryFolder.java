package todooo.bootstrap.process;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.bootstrap.config.ConfigurationException;

/**
 * The folder into which sqlite-jdbc unpacks the native library that it loads. The files are of no use once they are
 * loaded. sqlite-jdbc deletes them at the end of the JVM, but not when the JVM is killed or halted, as after a signal.
 */
public final class NativeLibraryFolder implements AutoCloseable {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private final Path folder;

    private NativeLibraryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Creates the folder in the one that {@code org.sqlite.tmpdir} names, or else in the JVM's folder for temporary
     * files. Returns null and creates nothing if no database is a SQLite file, or {@code org.sqlite.lib.path} names the
     * library.
     *
     * @throws ConfigurationException if the folder cannot be created
     */
    public static @Nullable NativeLibraryFolder ifNeededBy(String... urls) {
        boolean isUsed = Arrays.stream(urls).anyMatch(url -> url.startsWith("jdbc:sqlite:"));
        return isUsed && System.getProperty("org.sqlite.lib.path") == null ? inItsOwnFolder() : null;
    }

    private static NativeLibraryFolder inItsOwnFolder() {
        String parent = System.getProperty(FOLDER, System.getProperty("java.io.tmpdir"));
        try {
            Path folder = Files.createTempDirectory(Path.of(parent), "todooo");
            System.setProperty(FOLDER, folder.toString());
            return new NativeLibraryFolder(folder);
        } catch (IOException | InvalidPathException e) {
            throw new ConfigurationException(String.format(
                    Locale.ROOT,
                    "SQLite's library cannot be unpacked into the folder %s (%s);"
                            + " name one that can be written to: -Djava.io.tmpdir=FOLDER",
                    parent,
                    e.getClass().getSimpleName()));
        }
    }

    /** Deletes the folder, if the system allows that for a library in use. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            System.getLogger(NativeLibraryFolder.class.getName()).log(Level.DEBUG, "{0} stays", folder);
        }
    }
}
