package todooo.bootstrap;

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
 * @param allowed the end of the sentence "allowed …", for a value that is not
 * @param parser the value of a text, or nothing if the text is not allowed
 */
record Setting<T>(String key, String allowed, Function<String, Optional<T>> parser) {
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
                "is a whole number from %d to %d".formatted(min, max),
                text -> Quantity.parse(text, Map.of("", 1L), min, max).map(Math::toIntExact));
    }

    /** A number of bytes, plain or in KiB or MiB, both ends included. */
    static Setting<Integer> bytes(String key, int min, int max) {
        return new Setting<>(
                key,
                "is a number of bytes from %d to %d, such as 65536, 64KiB or 1MiB".formatted(min, max),
                text -> Quantity.parse(text, Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20), min, max)
                        .map(Math::toIntExact));
    }

    /** A number of bytes that can be large, plain or in KiB, MiB or GiB, both ends included. */
    static Setting<Long> memory(String key, long min, long max) {
        return new Setting<>(
                key,
                "is a number of bytes from %d to %d, such as 134217728, 128MiB or 1GiB".formatted(min, max),
                text -> Quantity.parse(
                        text, Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30), min, max));
    }

    /** A duration in ms, s or h, both ends included. */
    static Setting<Duration> duration(String key, Duration min, Duration max) {
        return new Setting<>(
                key,
                "is a duration from %s to %s, such as 500ms, 2s or 1h".formatted(text(min), text(max)),
                text -> Quantity.parse(
                                text, Map.of("ms", 1L, "s", 1000L, "h", 3_600_000L), min.toMillis(), max.toMillis())
                        .map(Duration::ofMillis));
    }

    private static String text(Duration duration) {
        return duration.toHours() > 0
                ? duration.toHours() + "h"
                : duration.toSeconds() > 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    /** Whether something holds. */
    static Setting<Boolean> flag(String key) {
        Map<String, Boolean> values = Map.of("true", true, "false", false);
        return new Setting<>(key, "are true and false", text -> Optional.ofNullable(values.get(text)));
    }

    /** The name of a constant, in lower case and with dashes. */
    static <E extends Enum<E>> Setting<E> choice(String key, Class<E> type) {
        Map<String, E> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
        return new Setting<>(
                key,
                "are " + Sentences.list(constants.keySet().stream().sorted().toList()),
                text -> Optional.ofNullable(constants.get(text)));
    }

    /** The address of a web site, without a query and a fragment. */
    static Setting<URI> webAddress(String key) {
        return new Setting<>(
                key, "is an http or https URL without query, such as https://example.org", WebAddress::parse);
    }

    /** The variable of the environment that sets it. */
    String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value of what was written. */
    T parse(Entry entry) {
        return parser.apply(entry.text())
                .orElseThrow(() -> new ConfigurationException("%s is %s: allowed %s".formatted(key, entry, allowed)));
    }
}
