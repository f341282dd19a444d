package todooo.adapter.persistence.sql.sqlite;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig.Pragma;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

/**
 * A URL that names a file: {@code jdbc:sqlite:FILE}, with settings of the driver behind a question mark.
 *
 * @param location what it says, for a person
 * @param path the file, absolute
 * @param settings those of the driver, as they are written; empty if there are none
 */
record SqliteUrl(String location, Path path, String settings) {
    /** How SQLite is told by a URI to read a file by (<a href="https://www.sqlite.org/uri.html">documentation</a>). */
    private static final String URI = "file:";

    /** Settings that would open something else than this file, or share its connections. */
    private static final Set<Pragma> REFUSED = Set.of(Pragma.OPEN_MODE, Pragma.SHARED_CACHE);

    private static final Set<String> ACCEPTED = Arrays.stream(Pragma.values())
            .filter(setting -> !REFUSED.contains(setting))
            .map(setting -> setting.pragmaName.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a URL.
     *
     * @throws DatabaseRefusedException if it names no file on a disk, or says by which means it is to be opened
     */
    static SqliteUrl of(String url) {
        String location = Sqlite.VENDOR.location(url);
        String[] parts = url.substring(JDBC.PREFIX.length()).split("\\?", 2);
        String settings = parts.length == 1 ? "" : parts[1];
        for (String setting : settings.split("&", -1)) {
            requireAccepted(setting.split("=", 2)[0].strip().toLowerCase(Locale.ROOT), location);
        }
        return new SqliteUrl(location, path(parts[0], location), settings);
    }

    private static void requireAccepted(String setting, String location) {
        if (!setting.isEmpty() && !ACCEPTED.contains(setting)) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The database %s cannot be opened: '%s' is not allowed in its URL",
                    location,
                    setting));
        }
    }

    private static Path path(String name, String location) {
        String file = name.startsWith(URI) ? name.substring(URI.length()) : name;
        if (file.isBlank() || file.startsWith(":")) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT, "The database %s is not a file: nothing in it would outlive a connection", location));
        }
        if (name.startsWith(URI) && (file.contains("%") || (file.startsWith("//") && !file.startsWith("///")))) {
            throw new DatabaseRefusedException(String.format(
                    Locale.ROOT,
                    "The database %s cannot be opened: write the path of the file without file: and percent signs",
                    location));
        }
        try {
            return Path.of(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new DatabaseRefusedException(
                    String.format(Locale.ROOT, "The database %s cannot be opened: %s", location, e.getMessage()), e);
        }
    }

    /**
     * Refuses a file that SQLite cannot open because it, or its folder, does not exist: SQLite itself gives no reason.
     *
     * @param mayCreate whether only the folder has to exist
     */
    void requireThere(boolean mayCreate) {
        Path folder = path.getParent();
        if (folder != null && Files.notExists(folder)) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be opened: the folder %s does not exist; create it, or name another file"
                            .formatted(location, folder));
        }
        if (!mayCreate && Files.notExists(path)) {
            throw new DatabaseRefusedException(
                    "The database %s cannot be opened: the file %s does not exist".formatted(location, path));
        }
    }

    /** The same file for the driver. */
    String forDriver() {
        return JDBC.PREFIX + path + (settings.isEmpty() ? "" : "?" + settings);
    }

    /** The same file for the driver as one that nothing changes, so that nothing has to be written beside it. */
    String unchanging() {
        String encoded = path.toString().replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        return String.format(
                Locale.ROOT, "%sfile:%s?immutable=1%s", JDBC.PREFIX, encoded, settings.isEmpty() ? "" : "&" + settings);
    }
}
