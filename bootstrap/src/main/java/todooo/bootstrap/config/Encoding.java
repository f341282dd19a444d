package todooo.bootstrap.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The encoding of the names that the JVM exchanges with the system. The locale decides it, and no option of the JVM.
 */
public final class Encoding {
    /** The character for bytes of the system that the JVM cannot decode. */
    public static final String LOST = "\uFFFD";

    private static final String SQLITE = "jdbc:sqlite:";

    private final Charset names;
    private final String directory;

    private Encoding(Charset names, String directory) {
        this.names = names;
        this.directory = directory;
    }

    /** The encoding of a JVM with these system properties. */
    static Encoding of(Map<String, String> properties) {
        String names = properties.getOrDefault("sun.jnu.encoding", "");
        return new Encoding(
                !names.isEmpty() && Charset.isSupported(names) ? Charset.forName(names) : StandardCharsets.UTF_8,
                properties.getOrDefault("user.dir", ""));
    }

    /**
     * Checks that the name of a SQLite file survives the encoding: with other letters it would be another file.
     *
     * @throws ConfigurationException if the encoding cannot express the name, or lost letters of the working directory
     */
    void check(String url) {
        if (url.startsWith(SQLITE) && !names.newEncoder().canEncode(url)) {
            throw lost("persistence.url");
        }
        if (url.startsWith(SQLITE) && directory.contains(LOST)) {
            throw lost("The name of the working directory");
        }
    }

    /** The exception for a text with letters that the locale cannot express. */
    public static ConfigurationException lost(String subject) {
        return new ConfigurationException(
                subject + " has letters that this locale cannot express; start with a UTF-8 locale: LC_ALL=C.UTF-8");
    }
}
