package todooo.adapter.persistence.jpa.tag;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

/** A row of the table tag. */
@Entity
@Table(name = "tag")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class TagEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @PartitionKey
    @Column(nullable = false, updatable = false)
    private String owner;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_folded", nullable = false)
    private String nameFolded;

    @Column(nullable = false)
    private long todos;

    @Column(nullable = false)
    private boolean retired;

    @Column
    private @Nullable Long successor;

    TagEntity() {}

    /** A new tag, which no to-do has yet. */
    TagEntity(Owner owner, TagName name) {
        this.owner = owner.name();
        this.name = name.text();
        this.nameFolded = name.folded();
    }

    long id() {
        return id;
    }
}
