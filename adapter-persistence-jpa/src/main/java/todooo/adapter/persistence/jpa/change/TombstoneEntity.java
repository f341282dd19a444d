package todooo.adapter.persistence.jpa.change;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Locale;
import todooo.domain.change.ChangedKind;

/** A row of the table tombstone. Rows come and go by statements about many. */
@Entity
@Table(name = "tombstone")
@IdClass(TombstoneEntity.Key.class)
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class TombstoneEntity {
    @Id
    private String owner;

    @Id
    private String kind;

    @Id
    private long id;

    @Column(nullable = false)
    private long change;

    @Column(name = "deleted_at", nullable = false)
    private long deletedAt;

    TombstoneEntity() {}

    static String word(ChangedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static ChangedKind kind(String word) {
        return ChangedKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Its primary key. */
    record Key(String owner, String kind, long id) {}
}
