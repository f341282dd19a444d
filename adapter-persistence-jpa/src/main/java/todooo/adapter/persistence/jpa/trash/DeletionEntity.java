package todooo.adapter.persistence.jpa.trash;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.adapter.persistence.jpa.repository.OwnedEntity;
import todooo.adapter.persistence.jpa.repository.Row;
import todooo.domain.todo.Task;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;

/** A row of the table deletion. */
@Entity
@Table(name = "deletion")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class DeletionEntity extends OwnedEntity<DeletionContent> {
    static final Mapping<Deletion, DeletionId, DeletionContent, DeletionEntity> DELETION = new Mapping<>(
            DeletionEntity.class,
            DeletionEntity::new,
            "t.kind, t.title, t.todos, t.state",
            DeletionRow.class,
            DeletionId::new,
            Deletion::new);

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private int todos;

    @Column(nullable = false)
    private String state;

    DeletionEntity() {}

    @Override
    protected void write(DeletionContent content) {
        kind = name(content.kind());
        title = content.title().text();
        todos = content.todos();
        state = name(content.state());
    }

    @Override
    public DeletionContent content() {
        return content(kind, title, todos, state);
    }

    private static DeletionContent content(String kind, String title, int todos, String state) {
        return new DeletionContent(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new Task(title),
                todos,
                State.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The columns that a read shows. */
    record DeletionRow(
            long id, String kind, String title, int todos, String state, long createdAt, long updatedAt, long version)
            implements Row<DeletionContent> {
        @Override
        public DeletionContent content() {
            return DeletionEntity.content(kind, title, todos, state);
        }
    }
}
