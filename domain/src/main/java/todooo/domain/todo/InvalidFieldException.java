package todooo.domain.todo;

import java.util.Locale;

/** A part of a to-do would not fit the others; nothing was written. The rule is a sentence without its subject. */
public final class InvalidFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    public InvalidFieldException(String field, String rule) {
        super(String.format(Locale.ROOT, "%s %s", field, rule));
        this.field = field;
        this.rule = rule;
    }

    /** The name of the part, as clients know it. */
    public String field() {
        return field;
    }

    /** The rule that was broken. */
    public String rule() {
        return rule;
    }
}
