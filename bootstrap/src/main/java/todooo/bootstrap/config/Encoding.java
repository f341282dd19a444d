package todooo.bootstrap.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How the JVM reads and writes the names that it exchanges with the system: its locale decides, and no option. */
public final class Encoding {
    /** What the JVM puts where it cannot decode what the system handed it. */
    public static final String LOST = "\uFFFD";

    private static final String SQLITE = "jdbc:sqlite:";

    private final Charset names;
    private final String directory;

    private Encoding(Charset names, String directory) {
        this.names = names;
        this.directory = directory;
    }

    /** That of the JVM with these system properties. */
    static Encoding of(Map<String, String> properties) {
        String names = properties.getOrDefault("sun.jnu.encoding", "");
        return new Encoding(
                !names.isEmpty() && Charset.isSupported(names) ? Charset.forName(names) : StandardCharsets.UTF_8,
                properties.getOrDefault("user.dir", ""));
    }

    /**
     * Makes sure that a SQLite file is the one that its name says: with other letters in it, it would be another one.
     *
     * @throws ConfigurationException if its name cannot be written, or the working directory's not be read
     */
    void check(String url) {
        if (url.startsWith(SQLITE) && !names.newEncoder().canEncode(url)) {
            throw lost("persistence.url");
        }
        if (url.startsWith(SQLITE) && directory.contains(LOST)) {
            throw lost("The name of the working directory");
        }
    }

    /** The refusal of a text with letters that do not fit in. */
    public static ConfigurationException lost(String subject) {
        return new ConfigurationException(
                subject + " has letters that this locale cannot express; start with a UTF-8 locale: LC_ALL=C.UTF-8");
    }
}
