package todooo.adapter.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;

/**
 * The columns of a to-do, wherever it is: in the list or in the trash. Only here is the content of a to-do written and
 * read by its columns.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StoredTodo extends OwnedEntity<TodoContent> {
    /** The attributes of a {@link TodoRow} of the entity {@code t} between its id and its times. */
    static final String SHOWN = "t.task, t.completed, t.position, t.place, t.change";

    /** The attributes of the content, for a query around one of the entity {@code t}. */
    static final String SEARCHED =
            "t.task as task, t.taskFolded as taskFolded, t.completed as completed, t.position as position";

    /** The attributes that a to-do keeps on its way to the trash and back. */
    static final String KEPT = "id, owner, task, taskFolded, completed, position, movedTo, createdAt";

    /** The same of the entity {@code t}. */
    static final String KEPT_OF_T = "t." + KEPT.replace(", ", ", t.");

    @Column(nullable = false)
    private String task;

    @Column(name = "task_folded", nullable = false)
    private String taskFolded;

    @Column(nullable = false)
    private boolean completed;

    private @Nullable Integer position;

    /** Where the owner moved it; only moves write it, past the entity. */
    @Column(name = "moved_to", updatable = false)
    private @Nullable Long movedTo;

    @Override
    final void write(TodoContent content) {
        task = content.task().text();
        taskFolded = content.task().folded();
        completed = content.completed();
        position = content.order();
    }

    @Override
    public final TodoContent content() {
        return content(task, completed, position);
    }

    private static TodoContent content(String task, boolean completed, @Nullable Integer position) {
        return new TodoContent(new Task(task), completed, position);
    }

    /** The columns that a read shows; those that only searches compare are left out. */
    record TodoRow(
            long id,
            String task,
            boolean completed,
            @Nullable Integer position,
            long place,
            long change,
            long createdAt,
            long updatedAt,
            long version)
            implements Row<TodoContent> {
        @Override
        public TodoContent content() {
            return StoredTodo.content(task, completed, position);
        }
    }
}
