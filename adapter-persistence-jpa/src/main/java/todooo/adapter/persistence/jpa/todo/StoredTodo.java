package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.repository.OwnedEntity;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.EpochMicros;

/**
 * The columns of a to-do, wherever it is: in the list or in the trash. Only here is the content of a to-do written and
 * read by its columns.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StoredTodo extends OwnedEntity<TodoContent> implements TodoColumns {
    /** The attributes of a {@link TodoRow} of the entity {@code t} between its id and its times. */
    static final String SHOWN = """
            t.task, t.completed, t.position, t.list.id, t.notes, t.tags, t.due, t.dueZone, t.startDay, t.priority,
                t.completedAt, t.place, t.change""";

    /** The attributes that a to-do keeps on its way to the trash and back; beside them it has its list. */
    static final String KEPT = "id, owner, task, taskFolded, completed, position, notes, notesFolded, due, dueZone, "
            + "startDay, priority, completedAt, tags, origin, movedTo, createdAt";

    /** The same of the entity {@code t}. */
    static final String KEPT_OF_T = "t." + KEPT.replace(", ", ", t.");

    @Column(nullable = false)
    private String task;

    @Column(name = "task_folded", nullable = false)
    private String taskFolded;

    @Column(nullable = false)
    private boolean completed;

    private @Nullable Integer position;

    private @Nullable String notes;

    @Column(name = "notes_folded")
    private @Nullable String notesFolded;

    private @Nullable Long due;

    @Column(name = "due_zone")
    private @Nullable String dueZone;

    @Column(name = "start_day")
    private @Nullable Long startDay;

    private @Nullable Integer priority;

    @Column(name = "completed_at")
    private @Nullable Long completedAt;

    /** How many it has. */
    @Column(nullable = false)
    private int tags;

    @Column(updatable = false)
    private @Nullable String origin;

    /** Where the owner moved it; only moves write it, past the entity. */
    @Column(name = "moved_to", updatable = false)
    private @Nullable Long movedTo;

    @Override
    protected void write(TodoContent content) {
        task = content.task().text();
        taskFolded = content.task().folded();
        completed = content.completed();
        position = content.order();
        notes = orNull(content.notes(), Notes::text);
        notesFolded = orNull(content.notes(), Notes::folded);
        tags = content.tags().names().size();
        due = orNull(content.due(), Due::sortKey);
        dueZone = content.due() == null ? null : orNull(content.due().zone(), ZoneName::text);
        startDay = orNull(content.start(), LocalDate::toEpochDay);
        priority = orNull(content.priority(), Priority::rank);
        completedAt = orNull(content.completedAt(), EpochMicros::of);
    }

    /** The number of its list; null for the inbox. */
    abstract @Nullable Long list();

    @Override
    public final int tags() {
        return tags;
    }

    @Override
    public final TodoContent content() {
        return TodoRow.content(task, completed, position, list(), notes, due, dueZone, startDay, priority, completedAt);
    }

    private static <T, R> @Nullable R orNull(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }
}
