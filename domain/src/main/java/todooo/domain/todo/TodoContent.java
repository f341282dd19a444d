package todooo.domain.todo;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Dates;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;
import todooo.domain.value.InvalidValueException;

/**
 * The part of a to-do that its owner writes, and the time that follows from it; the rest is kept by the service.
 *
 * @param order the place in its owner's own order; null for none
 * @param list null for the inbox
 * @param start the day from which on it can be done, of a year from 0 to 9999
 * @param completedAt when it was completed, to the microsecond; null if it is open, or nobody knows
 */
public record TodoContent(
        Task task,
        boolean completed,
        @Nullable Integer order,
        @Nullable ListId list,
        @Nullable Notes notes,
        Tags tags,
        @Nullable Due due,
        @Nullable LocalDate start,
        @Nullable Priority priority,
        @Nullable Instant completedAt) {

    /**
     * A content of these parts; the time is cut to the microsecond.
     *
     * @throws InvalidValueException if the start is of another year
     */
    public TodoContent {
        if (start != null) {
            Dates.requireWritable(start);
        }
        if (completedAt != null) {
            completedAt = completedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The content of which only the task is given: open, in the inbox, and nothing else. */
    public static TodoContent of(Task task) {
        return of(task, false, null);
    }

    /** The content of which these are given, in the inbox. */
    public static TodoContent of(Task task, boolean completed, @Nullable Integer order) {
        return new TodoContent(task, completed, order, null, null, Tags.NONE, null, null, null, null);
    }

    /** This content with another task. */
    public TodoContent withTask(Task newTask) {
        return new TodoContent(newTask, completed, order, list, notes, tags, due, start, priority, completedAt);
    }

    /** This content, completed or open. */
    public TodoContent withCompleted(boolean newCompleted) {
        return new TodoContent(task, newCompleted, order, list, notes, tags, due, start, priority, completedAt);
    }

    /** This content at another place in its owner's own order; null is none. */
    public TodoContent withOrder(@Nullable Integer newOrder) {
        return new TodoContent(task, completed, newOrder, list, notes, tags, due, start, priority, completedAt);
    }

    /** This content in another list; null is the inbox. */
    public TodoContent withList(@Nullable ListId newList) {
        return new TodoContent(task, completed, order, newList, notes, tags, due, start, priority, completedAt);
    }

    /** This content with other notes, or none. */
    public TodoContent withNotes(@Nullable Notes newNotes) {
        return new TodoContent(task, completed, order, list, newNotes, tags, due, start, priority, completedAt);
    }

    /** This content with other tags. */
    public TodoContent withTags(Tags newTags) {
        return new TodoContent(task, completed, order, list, notes, newTags, due, start, priority, completedAt);
    }

    /** This content, due at another time, or at none. */
    public TodoContent withDue(@Nullable Due newDue) {
        return new TodoContent(task, completed, order, list, notes, tags, newDue, start, priority, completedAt);
    }

    /** This content with another start, or none. */
    public TodoContent withStart(@Nullable LocalDate newStart) {
        return new TodoContent(task, completed, order, list, notes, tags, due, newStart, priority, completedAt);
    }

    /** This content with another priority, or none. */
    public TodoContent withPriority(@Nullable Priority newPriority) {
        return new TodoContent(task, completed, order, list, notes, tags, due, start, newPriority, completedAt);
    }

    /** This content, completed at another time, or at none that is known. */
    public TodoContent withCompletedAt(@Nullable Instant newCompletedAt) {
        return new TodoContent(task, completed, order, list, notes, tags, due, start, priority, newCompletedAt);
    }

    /** This content as one that is new: if it is completed and says no time, it is completed now. */
    public TodoContent begun(Instant now) {
        return completed && completedAt == null ? withCompletedAt(now) : this;
    }

    /** This content as the next one: the time of its completion stays, begins now, or ends. */
    TodoContent following(TodoContent before, Instant now) {
        if (!completed) {
            return withCompletedAt(null);
        }
        return withCompletedAt(before.completed ? before.completedAt : now);
    }

    /** How many characters of UTF-16 its texts have. */
    public int characters() {
        return task.text().length()
                + (notes == null ? 0 : notes.text().length())
                + tags.names().stream().mapToInt(tag -> tag.text().length()).sum();
    }

    /** The fingerprint of all that the owner writes: equal contents share it, and different contents do not. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of(
                new Component("task", task.text()),
                new Component("completed", completed),
                new Component("order", order),
                new Component("list", list == null ? null : list.value()),
                new Component("notes", notes == null ? null : notes.text()),
                new Component("tags", tags.isEmpty() ? null : joined(tags)),
                new Component("due", due == null ? null : due.text()),
                new Component(
                        "dueZone",
                        due == null || due.zone() == null ? null : due.zone().text()),
                new Component("start", start),
                new Component("priority", priority)));
    }

    /** No name has a line break. */
    private static String joined(Tags tags) {
        return tags.names().stream().map(TagName::text).collect(joining("\n"));
    }

    /**
     * This content after all the edits, applied one after the other.
     *
     * @throws InvalidFieldException if an edit does not fit what is there: a zone for no time, a tag too many
     */
    public TodoContent edited(List<TodoEdit> edits) {
        TodoContent content = this;
        for (TodoEdit edit : edits) {
            content = content.edited(edit);
        }
        return content;
    }

    private TodoContent edited(TodoEdit edit) {
        return switch (edit) {
            case TodoEdit.SetTask(Task newTask) -> withTask(newTask);
            case TodoEdit.SetCompleted(boolean newCompleted) -> withCompleted(newCompleted);
            case TodoEdit.SetOrder(@Nullable Integer newOrder) -> withOrder(newOrder);
            case TodoEdit.SetList(@Nullable ListId newList) -> withList(newList);
            case TodoEdit.SetNotes(@Nullable Notes newNotes) -> withNotes(newNotes);
            case TodoEdit.SetTags(Tags newTags) -> withTags(newTags);
            case TodoEdit.AddTag(TagName tag) -> withTags(with(tag));
            case TodoEdit.RemoveTag(TagName tag) -> withTags(tags.without(tag));
            case TodoEdit.SetDue(@Nullable Due newDue) -> withDue(inPresentZone(newDue));
            case TodoEdit.SetDueZone(@Nullable ZoneName zone) -> withDue(inZone(zone));
            case TodoEdit.SetStart(@Nullable LocalDate newStart) -> withStart(newStart);
            case TodoEdit.SetPriority(@Nullable Priority newPriority) -> withPriority(newPriority);
        };
    }

    private Tags with(TagName tag) {
        try {
            return tags.with(tag);
        } catch (InvalidValueException e) {
            throw new InvalidFieldException("tags", e.rule());
        }
    }

    /** Another time is meant in the zone of the one before; a whole day is in no zone. */
    private @Nullable Due inPresentZone(@Nullable Due newDue) {
        return newDue == null || newDue.time() == null || due == null ? newDue : newDue.in(due.zone());
    }

    private @Nullable Due inZone(@Nullable ZoneName zone) {
        if (zone == null) {
            return due == null ? null : due.in(null);
        }
        if (due == null || due.time() == null) {
            throw new InvalidFieldException("dueZone", "must be null unless due has a time");
        }
        return due.in(zone);
    }
}
