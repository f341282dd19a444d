package todooo.bootstrap.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources of the configuration, as entries by key. */
final class Sources {
    private static final String FILE = "application.yaml";

    /** Settings of the JDK's own client, which share a section with ours. */
    private static final Predicate<String> OF_THE_JDK = Pattern.compile(
                    "http\\.(agent|auth\\..*|keepAlive.*|maxConnections|maxRedirects"
                            + "|nonProxyHosts|proxyHost|proxyPort)")
            .asMatchPredicate();

    private Sources() {}

    /** All of them, each overriding those before it: defaults, file, environment, system properties. */
    static Map<String, Entry> merge(
            Path directory,
            Map<String, String> environment,
            Map<String, String> properties,
            List<Setting<?>> settings) {
        Map<String, Entry> merged = new LinkedHashMap<>(defaults());
        merged.putAll(file(directory, properties));
        merged.putAll(environment(environment, settings));
        merged.putAll(properties(properties, settings));
        return merged;
    }

    /** The defaults, which are in the program. */
    static Map<String, Entry> defaults() {
        try (InputStream yaml = Objects.requireNonNull(Sources.class.getResourceAsStream("/" + FILE))) {
            return YamlSource.read(yaml, "default");
        } catch (IOException e) {
            throw new ConfigurationException("The defaults cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, Entry> file(Path directory, Map<String, String> properties) {
        String named = properties.get("config");
        if (named != null && named.contains(Encoding.LOST)) {
            throw Encoding.lost("config (system property)");
        }
        try {
            Path file = directory.resolve(named == null ? FILE : named);
            return named == null && Files.notExists(file) ? Map.of() : read(file);
        } catch (InvalidPathException e) {
            throw unreadable(named, e);
        }
    }

    private static Map<String, Entry> read(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return YamlSource.read(yaml, file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ConfigurationException unreadable(@Nullable Object file, Exception reason) {
        return new ConfigurationException(String.format(
                Locale.ROOT,
                "The configuration file %s cannot be read (%s)",
                file,
                reason.getClass().getSimpleName()));
    }

    /** Only the variables of a setting: those of others begin like ours. An empty one counts as not set. */
    private static Map<String, Entry> environment(Map<String, String> environment, List<Setting<?>> settings) {
        Map<String, Entry> entries = new HashMap<>();
        for (Setting<?> setting : settings) {
            String text = environment.get(setting.variable());
            if (text != null && !text.isEmpty()) {
                entries.put(setting.key(), new Entry(text, "environment " + setting.variable()));
            }
        }
        return entries;
    }

    /** Only the properties in our sections: the JVM and others have many. */
    private static Map<String, Entry> properties(Map<String, String> properties, List<Setting<?>> settings) {
        Set<String> sections = settings.stream().map(Setting::section).collect(Collectors.toSet());
        Map<String, Entry> entries = new HashMap<>();
        properties.forEach((key, text) -> {
            if (sections.contains(Setting.sectionOf(key)) && !OF_THE_JDK.test(key)) {
                entries.put(key, new Entry(text, "system property"));
            }
        });
        return entries;
    }
}
