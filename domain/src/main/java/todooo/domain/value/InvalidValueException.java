package todooo.domain.value;

/**
 * A value that breaks its own rule. The message is a sentence without its subject, for the client:
 * "must not be blank".
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String rule) {
        super(rule);
    }

    /** The rule that was broken, as a sentence without its subject. */
    public String rule() {
        return String.valueOf(getMessage());
    }
}
