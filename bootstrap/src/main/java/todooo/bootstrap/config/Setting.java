package todooo.bootstrap.config;

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
 * @param key its name, dotted and in lower case; the part before the first dot is its section
 * @param allowed the end of the sentence "use …", for a value that is not allowed
 * @param parser the value of a text, or nothing if the text is not allowed
 * @param meaning the description for operators: a sentence or two
 * @param example a value that is allowed
 */
record Setting<T>(String key, String allowed, Function<String, Optional<T>> parser, String meaning, String example) {
    /** The units of a number of bytes, in bytes. */
    private static final Map<String, Long> BYTES = Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    /** The units of a duration, in milliseconds. */
    private static final Map<String, Long> DURATIONS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    /** A setting that is not described yet. */
    Setting(String key, String allowed, Function<String, Optional<T>> parser) {
        this(key, allowed, parser, "", "");
    }

    /** The same setting with a description. */
    Setting<T> described(String newMeaning, String newExample) {
        return new Setting<>(key, allowed, parser, newMeaning, newExample);
    }

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
                String.format(
                        Locale.ROOT,
                        "a number of bytes from %s to %s, such as 65536, 64KiB or 1MiB",
                        Quantity.text(min, BYTES),
                        Quantity.text(max, BYTES)),
                text -> Quantity.parse(text, BYTES, min, max).map(Math::toIntExact));
    }

    /** A number of bytes that can be large, plain or in KiB, MiB or GiB, both ends included. */
    static Setting<Long> memory(String key, long min, long max) {
        return new Setting<>(
                key,
                String.format(
                        Locale.ROOT,
                        "a number of bytes from %s to %s, such as 134217728, 128MiB or 1GiB",
                        Quantity.text(min, BYTES),
                        Quantity.text(max, BYTES)),
                text -> Quantity.parse(text, BYTES, min, max));
    }

    /** A duration in ms, s, m, h or d, both ends included. */
    static Setting<Duration> duration(String key, Duration min, Duration max) {
        return new Setting<>(
                key,
                String.format(
                        Locale.ROOT,
                        "a duration from %s to %s, such as 500ms, 2s, 1m, 1h or 1d",
                        Quantity.text(min.toMillis(), DURATIONS),
                        Quantity.text(max.toMillis(), DURATIONS)),
                text -> Quantity.parse(text, DURATIONS, min.toMillis(), max.toMillis())
                        .map(Duration::ofMillis));
    }

    /** True or false. */
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

    /** The part of the key before the first dot. */
    String section() {
        return sectionOf(key);
    }

    /** The part of any key before its first dot. */
    static String sectionOf(String key) {
        return key.split("\\.", 2)[0];
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
