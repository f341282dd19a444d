package todooo.domain.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Priority;
import todooo.domain.value.Choice;

/**
 * Which to-dos a list holds: those that meet every part of the filter; null asks for nothing.
 *
 * @param task a text that the task contains
 * @param text a text that the task or the notes contain
 * @param list the list that they are in, or none
 * @param tags tags that they have, each of them
 * @param startBefore the day before which they start
 * @param priority the priority that they have, or none
 */
public record TodoFilter(
        @Nullable SearchText task,
        @Nullable SearchText text,
        @Nullable Boolean completed,
        @Nullable Choice<ListId> list,
        Tags tags,
        @Nullable DueFilter due,
        @Nullable LocalDate startBefore,
        @Nullable Choice<Priority> priority) {
    /** Every to-do. */
    public static final TodoFilter ALL = new TodoFilter(null, null, null, null, Tags.NONE, null, null, null);

    /** Those whose task contains the text and that are, or are not, completed; null asks for nothing. */
    public static TodoFilter of(@Nullable SearchText task, @Nullable Boolean completed) {
        return new TodoFilter(task, null, completed, null, Tags.NONE, null, null, null);
    }

    /** This filter with another text that the task or the notes contain. */
    public TodoFilter withText(@Nullable SearchText other) {
        return new TodoFilter(task, other, completed, list, tags, due, startBefore, priority);
    }

    /** This filter for those that are, or are not, completed. */
    public TodoFilter withCompleted(@Nullable Boolean other) {
        return new TodoFilter(task, text, other, list, tags, due, startBefore, priority);
    }

    /** This filter for another list. */
    public TodoFilter withList(@Nullable Choice<ListId> other) {
        return new TodoFilter(task, text, completed, other, tags, due, startBefore, priority);
    }

    /** This filter for other tags. */
    public TodoFilter withTags(Tags others) {
        return new TodoFilter(task, text, completed, list, others, due, startBefore, priority);
    }

    /** This filter for other due dates. */
    public TodoFilter withDue(@Nullable DueFilter other) {
        return new TodoFilter(task, text, completed, list, tags, other, startBefore, priority);
    }

    /** This filter for other starts. */
    public TodoFilter withStartBefore(@Nullable LocalDate other) {
        return new TodoFilter(task, text, completed, list, tags, due, other, priority);
    }

    /** This filter for another priority. */
    public TodoFilter withPriority(@Nullable Choice<Priority> other) {
        return new TodoFilter(task, text, completed, list, tags, due, startBefore, other);
    }

    /** Whether to-dos that have a value of the property may be let through. */
    public boolean mayHave(Property property) {
        return switch (property) {
            case DUE -> !(due instanceof DueFilter.Never);
            case PRIORITY -> priority == null || priority.value() != null;
            case COMPLETED_AT -> completed == null || completed; // an open one has none
            case CREATED, UPDATED, ORDER, PLACE -> true;
        };
    }

    /** Whether to-dos that have no value of the property may be let through. */
    public boolean mayLack(Property property) {
        return switch (property) {
            case DUE -> !(due instanceof DueFilter.Between);
            case PRIORITY -> priority == null || priority.value() == null;
            case ORDER, COMPLETED_AT -> true;
            case CREATED, UPDATED, PLACE -> false;
        };
    }
}
