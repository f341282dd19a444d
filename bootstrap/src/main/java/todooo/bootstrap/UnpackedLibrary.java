package todooo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder for the native library that sqlite-jdbc unpacks and loads. Once loaded the files are of no use; sqlite-jdbc
 * deletes them at the end of the JVM, but not when it is killed or, as after a signal, halted.
 */
final class UnpackedLibrary implements AutoCloseable {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private final Path folder;

    private UnpackedLibrary(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, in the one that {@code org.sqlite.tmpdir} names or else the JVM's for temporary files. */
    static UnpackedLibrary inItsOwnFolder() {
        Path parent = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")));
        try {
            Path folder = Files.createTempDirectory(parent, "todooo");
            System.setProperty(FOLDER, folder.toString());
            return new UnpackedLibrary(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            System.getLogger(UnpackedLibrary.class.getName()).log(Level.DEBUG, "{0} stays", folder);
        }
    }
}
