package todooo.adapter.persistence.jpa.repository;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/**
 * A row of a table whose rows have an owner, an id, a content, two times and a version.
 *
 * @param <C> the content
 */
@MappedSuperclass
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public abstract class OwnedEntity<C> implements Row<C> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @PartitionKey // so that updates and deletes name the owner too
    @Column(nullable = false, updatable = false)
    private String owner;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    @Column(name = "updated_at", nullable = false)
    private long updatedAt;

    @Version
    @Column(nullable = false)
    private long version;

    /** Becomes the first version of a content. */
    final void add(Owner newOwner, C content, Instant now) {
        owner = newOwner.name();
        createdAt = EpochMicros.of(now);
        version = 1;
        replace(content, now);
    }

    /** Takes over a new content; Hibernate counts the version on. */
    final void replace(C content, Instant now) {
        write(content);
        updatedAt = EpochMicros.of(now);
    }

    /** Sets the columns of the content. */
    protected abstract void write(C content);

    @Override
    public final long id() {
        return id;
    }

    @Override
    public final long createdAt() {
        return createdAt;
    }

    @Override
    public final long updatedAt() {
        return updatedAt;
    }

    @Override
    public final long version() {
        return version;
    }
}
