package todooo.domain;

/** What is to be done: 1 to {@value #MAX_CODE_POINTS} Unicode code points, not blank, storable everywhere. */
public record Task(String text) {
    public static final int MAX_CODE_POINTS = 256;

    /**
     * A task of this text, kept as it is.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public Task {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }

    /** The text as searches see it: without regard to case. */
    public String folded() {
        return Folding.fold(text);
    }
}
