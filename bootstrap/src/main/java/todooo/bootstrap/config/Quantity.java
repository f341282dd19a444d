package todooo.bootstrap.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with a unit, written without a space: {@code 64KiB}. */
final class Quantity {
    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,10})([A-Za-z]*)");

    private Quantity() {}

    /** The number times its unit, if the unit is known and the product lies within the limits. */
    static Optional<Long> parse(String text, Map<String, Long> units, long min, long max) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches() || !units.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        long quantity = Long.parseLong(matcher.group(1)) * units.get(matcher.group(2));
        return Optional.of(quantity).filter(q -> min <= q && q <= max);
    }

    /** The quantity in the largest unit that it is a whole number of. */
    static String text(long quantity, Map<String, Long> units) {
        return units.entrySet().stream()
                .filter(unit -> quantity % unit.getValue() == 0)
                .max(Map.Entry.comparingByValue())
                .map(unit -> quantity / unit.getValue() + unit.getKey())
                .orElseThrow();
    }
}
