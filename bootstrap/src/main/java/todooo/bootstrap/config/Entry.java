package todooo.bootstrap.config;

import java.util.Locale;

/**
 * What a source of the configuration says about a key.
 *
 * @param text the value as it is written
 * @param origin where it is written, for a person
 */
record Entry(String text, String origin) {
    /** Both of them, on one line whatever the text holds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "'%s' (%s)", text.replaceAll("\\p{Cntrl}", "?"), origin);
    }
}
