package todooo.domain.value;

/**
 * A client-chosen key that makes a create request safe to repeat: 1 to {@value #MAX_CODE_POINTS} Unicode code points.
 */
public record IdempotencyKey(String text) {
    public static final int MAX_CODE_POINTS = 255;

    /**
     * A key of this text, kept as it is.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public IdempotencyKey {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }
}
