package todooo.adapter.persistence.jpa.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table trashed_list. Rows come and go by statements about many. */
@Entity
@Table(name = "trashed_list")
public final class TrashedListEntity extends StoredList {
    @Column(nullable = false)
    private long deletion;

    TrashedListEntity() {}
}
