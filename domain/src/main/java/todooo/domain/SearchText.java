package todooo.domain;

/** What a task must contain to be found: 1 to {@value Task#MAX_CODE_POINTS} Unicode code points, case ignored. */
public record SearchText(String text) {
    /**
     * A search for this text, in which no character has a special meaning.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public SearchText {
        Text.requireStorable(text, Task.MAX_CODE_POINTS);
    }

    /** The text to look for in {@link Task#folded()}. */
    public String folded() {
        return Folding.fold(text);
    }
}
