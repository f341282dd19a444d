package todooo.domain.todo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;

/** One change to the content of a to-do; what no edit names stays as it is. */
public sealed interface TodoEdit {
    /** Says anew what is to be done. */
    record SetTask(Task task) implements TodoEdit {}

    /** Says whether it is done. */
    record SetCompleted(boolean completed) implements TodoEdit {}

    /** Moves it in its owner's own order; null takes it out of that order. */
    record SetOrder(@Nullable Integer order) implements TodoEdit {}

    /** Puts it into a list; null is the inbox. */
    record SetList(@Nullable ListId list) implements TodoEdit {}

    /** Gives it other notes; null is none. */
    record SetNotes(@Nullable Notes notes) implements TodoEdit {}

    /** Gives it these tags in the place of all others. */
    record SetTags(Tags tags) implements TodoEdit {}

    /** Gives it one tag more. */
    record AddTag(TagName tag) implements TodoEdit {}

    /** Takes one tag off. */
    record RemoveTag(TagName tag) implements TodoEdit {}

    /** Says when it is due; a time is in the zone that was there. Null is never, and takes the zone away too. */
    record SetDue(@Nullable Due due) implements TodoEdit {}

    /** Says in which zone the time is meant when it is due; null is wherever the owner is. */
    record SetDueZone(@Nullable ZoneName zone) implements TodoEdit {}

    /** Says from which day on it can be done; null is at once. */
    record SetStart(@Nullable LocalDate start) implements TodoEdit {}

    /** Says how much it matters; null is not said. */
    record SetPriority(@Nullable Priority priority) implements TodoEdit {}
}
