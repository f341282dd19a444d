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
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** A row of the table todo. */
@Entity
@Table(name = "todo")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
final class TodoEntity {
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
        return new TodoProjection(id, task, completed, position, createdAt, updatedAt, version)
                .toDomain(new Owner(owner));
    }
}
