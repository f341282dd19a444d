package todooo.adapter.persistence.jpa.todo;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Days;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.EpochMicros;

/** The columns that a read shows; those that only searches compare are left out. */
public record TodoRow(
        long id,
        String task,
        boolean completed,
        @Nullable Integer position,
        @Nullable Long list,
        @Nullable String notes,
        int tags,
        @Nullable Long due,
        @Nullable String dueZone,
        @Nullable Long startDay,
        @Nullable Integer priority,
        @Nullable Long completedAt,
        long place,
        long change,
        long createdAt,
        long updatedAt,
        long version)
        implements TodoColumns {
    @Override
    public TodoContent content() {
        return content(task, completed, position, list, notes, due, dueZone, startDay, priority, completedAt);
    }

    /** The content of these columns. */
    static TodoContent content(
            String task,
            boolean completed,
            @Nullable Integer position,
            @Nullable Long list,
            @Nullable String notes,
            @Nullable Long due,
            @Nullable String dueZone,
            @Nullable Long startDay,
            @Nullable Integer priority,
            @Nullable Long completedAt) {
        return new TodoContent(
                new Task(task),
                completed,
                position,
                orNull(list, ListId::new),
                orNull(notes, Notes::new),
                Tags.NONE,
                due == null ? null : Due.ofSortKey(due, orNull(dueZone, ZoneName::new)),
                orNull(startDay, Days::toDate),
                orNull(priority, Priority::ofRank),
                orNull(completedAt, EpochMicros::toInstant));
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }
}
