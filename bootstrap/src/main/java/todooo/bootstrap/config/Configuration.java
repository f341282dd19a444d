package todooo.bootstrap.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries of which each that lies under one of our roots belongs to a setting. */
final class Configuration {
    private final Map<String, Entry> entries;

    /**
     * Checks the keys, not yet the values. Keys under other roots are somebody else's.
     *
     * @throws ConfigurationException if a key under one of our roots belongs to no setting
     */
    Configuration(Map<String, Entry> entries, List<Setting<?>> settings) {
        this.entries = Map.copyOf(entries);
        Map<String, List<String>> known =
                settings.stream().map(Setting::key).collect(Collectors.groupingBy(Configuration::root));
        for (Map.Entry<String, Entry> entry : new TreeMap<>(entries).entrySet()) {
            String key = entry.getKey();
            List<String> keys = known.get(root(key));
            if (keys != null && !keys.contains(key)) {
                throw new ConfigurationException(String.format(
                        Locale.ROOT,
                        "Unknown setting %s (%s). Settings under %s: %s",
                        key,
                        entry.getValue().origin(),
                        root(key),
                        String.join(", ", keys)));
            }
        }
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

    private static String root(String key) {
        return key.split("\\.", 2)[0];
    }
}
