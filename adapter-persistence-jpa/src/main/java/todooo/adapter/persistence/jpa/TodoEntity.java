package todooo.adapter.persistence.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** A row of the table todo. Only here is a content written and read by them. */
@Entity
@Table(name = "todo")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
final class TodoEntity {
    /** The select clause of a query for {@link Row rows}; {@code t} has the attributes of the entity. */
    static final String SELECT = """
            select new todooo.adapter.persistence.jpa.TodoEntity$Row(
                t.id, t.task, t.completed, t.position, t.createdAt, t.updatedAt, t.version)""";

    /** The attributes of the entity, for a query around this one. */
    static final String ATTRIBUTES = """
            select t.id as id, t.task as task, t.taskFolded as taskFolded, t.completed as completed,
                t.position as position, t.createdAt as createdAt, t.updatedAt as updatedAt, t.version as version
            from TodoEntity t""";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @PartitionKey // so that updates and deletes name the owner too
    @Column(nullable = false, updatable = false)
    private String owner;

    @Column(nullable = false)
    private String task;

    @Column(name = "task_folded", nullable = false)
    private String taskFolded;

    @Column(nullable = false)
    private boolean completed;

    private @Nullable Integer position;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    @Column(name = "updated_at", nullable = false)
    private long updatedAt;

    @Version
    @Column(nullable = false)
    private long version;

    TodoEntity() {}

    static TodoEntity added(Owner owner, TodoContent content, Instant createdAt) {
        var entity = new TodoEntity();
        entity.owner = owner.name();
        entity.createdAt = EpochMicros.of(createdAt);
        entity.version = 1;
        entity.write(content, createdAt);
        return entity;
    }

    /** Takes over a new content; Hibernate counts the version on. */
    void write(TodoContent content, Instant now) {
        task = content.task().text();
        taskFolded = content.task().folded();
        completed = content.completed();
        position = content.order();
        updatedAt = EpochMicros.of(now);
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    ToDo toDomain() {
        return new Row(id, task, completed, position, createdAt, updatedAt, version).toDomain(new Owner(owner));
    }

    /**
     * The columns that a read shows: neither the owner, who asks, nor those that only searches compare.
     */
    record Row(
            long id,
            String task,
            boolean completed,
            @Nullable Integer position,
            long createdAt,
            long updatedAt,
            long version) {
        ToDo toDomain(Owner owner) {
            return new ToDo(
                    new TodoId(id),
                    owner,
                    new TodoContent(new Task(task), completed, position),
                    EpochMicros.toInstant(createdAt),
                    EpochMicros.toInstant(updatedAt),
                    version);
        }
    }
}
