package todooo.bootstrap.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The entries of all sources; each belongs to a setting. */
final class Configuration {
    private final Map<String, Entry> entries;

    /**
     * Checks the keys, not yet the values.
     *
     * @throws ConfigurationException if a key belongs to no setting
     */
    Configuration(Map<String, Entry> entries, List<Setting<?>> settings) {
        this.entries = Map.copyOf(entries);
        Map<String, List<String>> known = settings.stream()
                .map(Setting::key)
                .collect(Collectors.groupingBy(Setting::sectionOf, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
            String key = entry.getKey();
            List<String> keys = known.get(Setting.sectionOf(key));
            if (keys == null || !keys.contains(key)) {
                String origin = entry.getValue().origin();
                throw new ConfigurationException(String.format(
                        Locale.ROOT,
                        "Unknown setting %s (%s). %s",
                        key,
                        origin,
                        keys == null ? sections(known) : keys(key, keys)));
            }
        }
    }

    private static String sections(Map<String, ?> known) {
        return "Sections: " + String.join(", ", known.keySet());
    }

    private static String keys(String key, List<String> keys) {
        return String.format(Locale.ROOT, "Settings under %s: %s", Setting.sectionOf(key), String.join(", ", keys));
    }

    /**
     * The value of a setting, if it is set.
     *
     * @throws ConfigurationException if its value is not allowed
     */
    <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(entries.get(setting.key())).map(setting::parse);
    }

    /**
     * The value of a setting that the defaults set.
     *
     * @throws ConfigurationException if its value is not allowed
     */
    <T> T get(Setting<T> setting) {
        return find(setting).orElseThrow();
    }
}
