package todooo.bootstrap.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A key of the configuration.
 *
 * @param key its name, dotted and in lower case; the part before the first dot is its root
 * @param allowed the end of the sentence "use …", for a value that is not allowed
 * @param parser the value of a text, or nothing if the text is not allowed
 */
record Setting<T>(String key, String allowed, Function<String, Optional<T>> parser) {
    /** How many milliseconds a unit of a duration has. */
    private static final Map<String, Long> UNITS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    /** A text that matches the regular expression as a whole. */
    static Setting<String> text(String key, String allowed, String regex) {
        return new Setting<>(key, allowed, text -> Optional.of(text).filter(t -> t.matches(regex)));
    }

    /** Texts separated by commas, each of which matches the regular expression as a whole. */
    static Setting<Set<String>> texts(String key, String allowed, String regex) {
        return new Setting<>(
                key,
                allowed,
                text -> Optional.of(List.of(text.strip().split("\\s*,\\s*", -1)))
                        .filter(all -> all.stream().allMatch(t -> t.matches(regex)))
                        .map(Set::copyOf));
    }

    /** A whole number, both ends included. */
    static Setting<Integer> number(String key, int min, int max) {
        return new Setting<>(
                key,
                String.format(Locale.ROOT, "a whole number from %d to %d", min, max),
                text -> Quantity.parse(text, Map.of("", 1L), min, max).map(Math::toIntExact));
    }

    /** A number of bytes, plain or in KiB or MiB, both ends included. */
    static Setting<Integer> bytes(String key, int min, int max) {
        return new Setting<>(
                key,
                String.format(Locale.ROOT, "a number of bytes from %d to %d, such as 65536, 64KiB or 1MiB", min, max),
                text -> Quantity.parse(text, Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20), min, max)
                        .map(Math::toIntExact));
    }

    /** A number of bytes that can be large, plain or in KiB, MiB or GiB, both ends included. */
    static Setting<Long> memory(String key, long min, long max) {
        return new Setting<>(
                key,
                String.format(
                        Locale.ROOT, "a number of bytes from %d to %d, such as 134217728, 128MiB or 1GiB", min, max),
                text -> Quantity.parse(
                        text, Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30), min, max));
    }

    /** A duration in ms, s, m, h or d, both ends included. */
    static Setting<Duration> duration(String key, Duration min, Duration max) {
        return new Setting<>(
                key,
                String.format(
                        Locale.ROOT, "a duration from %s to %s, such as 500ms, 2s, 1m, 1h or 1d", text(min), text(max)),
                text -> Quantity.parse(text, UNITS, min.toMillis(), max.toMillis())
                        .map(Duration::ofMillis));
    }

    /** In the largest unit that it is a whole number of. */
    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return UNITS.entrySet().stream()
                .filter(unit -> millis % unit.getValue() == 0)
                .max(Map.Entry.comparingByValue())
                .map(unit -> millis / unit.getValue() + unit.getKey())
                .orElseThrow();
    }

    /** Whether something holds. */
    static Setting<Boolean> flag(String key) {
        Map<String, Boolean> values = Map.of("true", true, "false", false);
        return new Setting<>(key, "true or false", text -> Optional.ofNullable(values.get(text)));
    }

    /** The name of a constant, in lower case and with dashes. */
    static <E extends Enum<E>> Setting<E> choice(String key, Class<E> type) {
        Map<String, E> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
        return new Setting<>(
                key,
                Sentences.choice(constants.keySet().stream().sorted().toList()),
                text -> Optional.ofNullable(constants.get(text)));
    }

    /** The address of a web site, without a query and a fragment. */
    static Setting<URI> webAddress(String key) {
        return new Setting<>(key, "an http or https URL without query, such as https://example.org", WebAddress::parse);
    }

    /** The variable of the environment that sets it. */
    String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value of what was written. */
    T parse(Entry entry) {
        if (entry.text().contains(Encoding.LOST)) {
            throw Encoding.lost(String.format(Locale.ROOT, "%s (%s)", key, entry.origin()));
        }
        return parser.apply(entry.text())
                .orElseThrow(() -> new ConfigurationException(
                        String.format(Locale.ROOT, "%s: %s is not allowed; use %s", key, entry, allowed)));
    }
}
