package todooo.adapter.persistence.jpa.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Formula;
import org.hibernate.community.dialect.SQLiteDialect;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.value.Owner;

/** A row of the table todo_list. One that a deletion has taken away is found no longer. */
@Entity
@Table(name = "todo_list")
public final class TodoListEntity extends StoredList {
    /** How it is stored. */
    public static final Mapping<TodoList, ListId, ListContent, TodoListEntity> LIST = new Mapping<>(
                    TodoListEntity.class,
                    TodoListEntity::new,
                    "t.title, t.archived, t.place, t.change",
                    ListRow.class,
                    ListId::new,
                    TodoList::new)
            .where("t.deletion is null");

    /** The deletion that has taken it away; only that writes it, past the entity. */
    @Column(updatable = false)
    private @Nullable Long deletion;

    /** The number of the change that wrote it last. */
    @Column(nullable = false)
    private long change;

    /** Each the expression of the database's own index. */
    @Formula("coalesce(moved_to, id * 1048576)")
    @DialectOverride.Formula(dialect = SQLiteDialect.class, override = @Formula("place"))
    @SuppressWarnings("UnusedVariable") // queries name it
    private long place;

    TodoListEntity() {}

    /** Becomes a part of this change. */
    void stamp(long number) {
        change = number;
    }

    /** The list of a row, with its place. */
    public static PlacedList placed(ListRow row, Owner owner) {
        return new PlacedList(LIST.toDomain(row, owner), row.place());
    }
}
