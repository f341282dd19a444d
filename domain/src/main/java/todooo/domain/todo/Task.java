package todooo.domain.todo;

import todooo.domain.value.Folding;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/**
 * The text of a to-do: 1 to {@value #MAX_CODE_POINTS} Unicode code points, not blank, storable everywhere. That holds
 * for all stored tasks; a new task has to keep the stricter rules of {@link #written}.
 */
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

    /**
     * A new task of this text, kept as it is. It is legible on one line and does not change how the text around it is
     * shown.
     *
     * @throws InvalidValueException if the text is none that can be stored, has no visible character, has a control
     *     character such as a new line, or leaves a change of the direction of writing open (Unicode Standard Annex 9,
     *     section 2)
     */
    public static Task written(String text) {
        Task task = new Task(text);
        Text.requireLegible(text);
        return task;
    }

    /** The text as searches see it: without regard to case. */
    public String folded() {
        return Folding.fold(text);
    }
}
