package todooo.adapter.persistence.jpa.list;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.repository.OwnedEntity;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;

/** The columns of a list, wherever it is: in use or in the trash. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
abstract class StoredList extends OwnedEntity<ListContent> {
    /** The attributes that a list keeps on its way to the trash and back. */
    static final String KEPT = "id, owner, title, archived, origin, movedTo, createdAt";

    /** The same of the entity {@code t}. */
    static final String KEPT_OF_T = "t." + KEPT.replace(", ", ", t.");

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private boolean archived;

    @Column(updatable = false)
    private @Nullable String origin;

    /** Where the owner moved it; only moves write it, past the entity. */
    @Column(name = "moved_to", updatable = false)
    private @Nullable Long movedTo;

    @Override
    protected final void write(ListContent content) {
        title = content.title().text();
        archived = content.archived();
    }

    @Override
    public final ListContent content() {
        return new ListContent(new ListTitle(title), archived);
    }
}
