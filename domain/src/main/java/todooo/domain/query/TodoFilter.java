package todooo.domain.query;

import org.jspecify.annotations.Nullable;

/** Which to-dos a list holds: those that contain the text and are, or are not, completed; null asks for nothing. */
public record TodoFilter(
        @Nullable SearchText text, @Nullable Boolean completed) {
    /** Every to-do. */
    public static final TodoFilter ALL = new TodoFilter(null, null);

    /** The same, whatever the to-dos contain. */
    public TodoFilter withoutText() {
        return new TodoFilter(null, completed);
    }
}
