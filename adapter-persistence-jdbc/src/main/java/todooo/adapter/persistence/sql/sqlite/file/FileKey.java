package todooo.adapter.persistence.sql.sqlite.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Tells one file from another, whatever their paths.
 *
 * @param value the device and the number of the inode; the same for all files where the system knows neither
 * @param size in bytes, when it was asked for
 */
record FileKey(Object value, long size) {
    private static final Object UNKNOWN = "unknown";

    /** The file that the path leads to now, through links; null if there is none, or it cannot be reached. */
    static @Nullable FileKey of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object value = attributes.fileKey();
            return new FileKey(value == null ? UNKNOWN : value, attributes.size());
        } catch (IOException e) { // whatever the reason is: what cannot be reached cannot be opened again
            return null;
        }
    }

    boolean isSameFile(@Nullable FileKey other) {
        return other != null && value.equals(other.value);
    }
}
