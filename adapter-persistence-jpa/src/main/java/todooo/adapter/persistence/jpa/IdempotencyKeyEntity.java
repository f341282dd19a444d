package todooo.adapter.persistence.jpa;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** A row of the table idempotency_key. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
final class IdempotencyKeyEntity {
    @Id
    private String owner;

    @Id
    @Column(name = "key")
    private String text;

    @Column(name = "todo_id", nullable = false)
    private long todoId;

    @Column(nullable = false)
    private String task;

    @Column(nullable = false)
    private boolean completed;

    private @Nullable Integer position;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    IdempotencyKeyEntity() {}

    /** The first version of the to-do that was created under the key. */
    ToDo toDomain() {
        return ToDo.added(
                new TodoId(todoId),
                new Owner(owner),
                new TodoContent(new Task(task), completed, position),
                EpochMicros.toInstant(createdAt));
    }

    /** Its primary key. */
    record Key(String owner, String text) {}
}
