package todooo.adapter.persistence.jpa.key;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;

/** A row of the table idempotency_key. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKeyEntity.Key.class)
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class IdempotencyKeyEntity {
    @Id
    private String owner;

    @Id
    @Column(name = "key")
    private String text;

    @Column(nullable = false)
    private long subject;

    @Column(nullable = false)
    private int todos;

    @Column(nullable = false)
    private String fingerprint;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    IdempotencyKeyEntity() {}

    /** The receipt under the key. */
    Receipt toDomain() {
        return new Receipt(new Fingerprint(fingerprint), subject, todos, EpochMicros.toInstant(createdAt));
    }

    /** Its primary key. */
    record Key(String owner, String text) {}
}
