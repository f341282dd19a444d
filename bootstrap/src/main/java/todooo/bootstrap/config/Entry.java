package todooo.bootstrap.config;

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
        return "'%s' (%s)".formatted(text.replaceAll("\\p{Cntrl}", "?"), origin);
    }
}
