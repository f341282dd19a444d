package todooo.adapter.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

/** A row of the table todo. Only here is the content of a to-do written and read by its columns. */
@Entity
@Table(name = "todo")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
final class TodoEntity extends OwnedEntity<TodoContent> {
    /** The attributes of the entity, for a query around this one. */
    static final String ATTRIBUTES = """
            select t.id as id, t.task as task, t.taskFolded as taskFolded, t.completed as completed,
                t.position as position, t.createdAt as createdAt, t.updatedAt as updatedAt, t.version as version
            from TodoEntity t""";

    static final Mapping<ToDo, TodoId, TodoContent, TodoEntity> TODO = new Mapping<>(
            TodoEntity.class,
            TodoEntity::new,
            "t.task, t.completed, t.position",
            TodoRow.class,
            TodoId::new,
            ToDo::new);

    @Column(nullable = false)
    private String task;

    @Column(name = "task_folded", nullable = false)
    private String taskFolded;

    @Column(nullable = false)
    private boolean completed;

    private @Nullable Integer position;

    TodoEntity() {}

    @Override
    void write(TodoContent content) {
        task = content.task().text();
        taskFolded = content.task().folded();
        completed = content.completed();
        position = content.order();
    }

    @Override
    public TodoContent content() {
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
            long createdAt,
            long updatedAt,
            long version)
            implements Row<TodoContent> {
        @Override
        public TodoContent content() {
            return TodoEntity.content(task, completed, position);
        }
    }
}
