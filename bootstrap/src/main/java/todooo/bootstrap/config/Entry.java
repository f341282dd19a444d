package todooo.bootstrap.config;

import java.util.Locale;

/**
 * A key's value as a source of the configuration has it.
 *
 * @param text the value as it is written
 * @param origin the place where it is written, for messages
 */
record Entry(String text, String origin) {
    /** The value and its origin, on one line whatever the value holds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "'%s' (%s)", text.replaceAll("\\p{Cntrl}", "?"), origin);
    }
}
