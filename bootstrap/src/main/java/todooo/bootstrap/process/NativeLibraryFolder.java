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
 * A folder for the native library that sqlite-jdbc unpacks and loads. Once loaded the files are of no use; sqlite-jdbc
 * deletes them at the end of the JVM, but not when it is killed or, as after a signal, halted.
 */
public final class NativeLibraryFolder implements AutoCloseable {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private final Path folder;

    private NativeLibraryFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, in the one that {@code org.sqlite.tmpdir} names or else the JVM's for temporary files. Nothing is
     * made, and null returned, if no database is a SQLite file, or {@code org.sqlite.lib.path} says where the library is.
     *
     * @throws ConfigurationException if the folder cannot be made
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
                    "SQLite's library cannot be unpacked into the folder %s (%s); name one that can be written to: -Djava.io.tmpdir=FOLDER",
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
