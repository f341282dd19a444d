package todooo.domain.query.read;

import java.util.List;
import java.util.stream.Stream;
import todooo.domain.list.ListId;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.TagId;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;

/** One condition that a to-do of a list meets; storage adapters put it into their own language. */
public sealed interface Criterion {
    /** The to-do is, or is not, completed. */
    record Equal(boolean completed) implements Criterion {}

    /** The to-do is in the list, or in none. */
    record InList(Choice<ListId> list) implements Criterion {}

    /** The to-do has all of these tags, of which each is named once. */
    record Tagged(List<TagId> tags) implements Criterion {
        public Tagged {
            tags = List.copyOf(tags);
        }
    }

    /** The to-do starts before this day, a number of days since 1970-01-01. */
    record StartsBefore(long day) implements Criterion {}

    /** The to-do has no value of the property. */
    record Missing(Property property) implements Criterion {}

    /** The to-do has a value of the property. */
    record Present(Property property) implements Criterion {}

    /** The to-do has this value of the property, or a higher one. */
    record From(Property property, long value) implements Criterion {}

    /** The to-do has a lower value of the property. */
    record Below(Property property, long value) implements Criterion {}

    /** In the order of the sort, the to-do has a later value, or the same value and a later id. */
    record Beyond(TodoSort sort, long value, TodoId id) implements Criterion {}

    /** In the order of the sort, the to-do has an earlier value, or the same value and at most this id. */
    record UpTo(TodoSort sort, long value, TodoId id) implements Criterion {}

    /** In the order of the sort, the to-do has a later id. */
    record After(TodoSort sort, TodoId id) implements Criterion {}

    /** The task of the to-do contains the text. */
    record Contains(SearchText text) implements Criterion {}

    /** The task or the notes of the to-do contain the text. */
    record ContainsAnywhere(SearchText text) implements Criterion {}

    /** The criteria of both. */
    static List<Criterion> all(List<Criterion> some, List<Criterion> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
