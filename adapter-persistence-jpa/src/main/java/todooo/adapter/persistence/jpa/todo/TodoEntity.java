package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Formula;
import org.hibernate.community.dialect.SQLiteDialect;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.list.TodoListEntity;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.adapter.persistence.jpa.repository.Row;
import todooo.domain.tag.Tags;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** A row of the table todo. */
@Entity
@Table(name = "todo")
public final class TodoEntity extends StoredTodo {
    /** How it is stored. */
    public static final Mapping<ToDo, TodoId, TodoContent, TodoEntity> TODO = new Mapping<>(
                    TodoEntity.class, TodoEntity::new, SHOWN, TodoRow.class, TodoId::new, ToDo::new)
            .fetching("list");

    /** Null for the inbox. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "list")
    private @Nullable TodoListEntity list;

    /** The same column, for conditions that need no list. */
    @Column(name = "list", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries name it
    private @Nullable Long listId;

    /** The number of the change that wrote it last. */
    @Column(nullable = false)
    private long change;

    /** Each the expression of the database's own index. */
    @Formula("coalesce(moved_to, id * 1048576)")
    @DialectOverride.Formula(dialect = SQLiteDialect.class, override = @Formula("place"))
    @SuppressWarnings("UnusedVariable") // queries name it
    private long place;

    TodoEntity() {}

    @Override
    @Nullable
    Long list() {
        return list == null ? null : (Long) list.id();
    }

    /** Goes into this list; null is the inbox. */
    void putInto(@Nullable TodoListEntity newList) {
        list = newList;
    }

    /** Becomes a part of this change. */
    void stamp(long number) {
        change = number;
    }

    /** The to-do of a row, with its tags and its place. */
    static PlacedTodo placed(TodoRow row, Tags tags, Owner owner) {
        return new PlacedTodo(toDomain(row, tags, owner), row.place());
    }

    /** The to-do of these columns, with its tags. */
    static ToDo toDomain(Row<TodoContent> stored, Tags tags, Owner owner) {
        ToDo todo = TODO.toDomain(stored, owner);
        return tags.isEmpty()
                ? todo
                : new ToDo(
                        todo.id(),
                        owner,
                        todo.content().withTags(tags),
                        todo.createdAt(),
                        todo.updatedAt(),
                        todo.version());
    }
}
