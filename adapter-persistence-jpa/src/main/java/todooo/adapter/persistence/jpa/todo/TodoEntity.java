package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.Formula;
import org.hibernate.community.dialect.SQLiteDialect;
import todooo.adapter.persistence.jpa.repository.Mapping;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** A row of the table todo. */
@Entity
@Table(name = "todo")
public final class TodoEntity extends StoredTodo {
    /** The attributes of the entity, for a query around this one. */
    static final String ATTRIBUTES = "select t.id as id, " + SEARCHED + """
            , t.place as place, t.change as change, t.createdAt as createdAt, t.updatedAt as updatedAt,
                t.version as version
            from TodoEntity t""";

    /** How it is stored. */
    public static final Mapping<ToDo, TodoId, TodoContent, TodoEntity> TODO =
            new Mapping<>(TodoEntity.class, TodoEntity::new, SHOWN, TodoRow.class, TodoId::new, ToDo::new);

    /** The number of the change that wrote it last. */
    @Column(nullable = false)
    private long change;

    /** Each the expression of the database's own index. */
    @Formula("coalesce(moved_to, id * 1048576)")
    @DialectOverride.Formula(dialect = SQLiteDialect.class, override = @Formula("place"))
    @SuppressWarnings("UnusedVariable") // queries name it
    private long place;

    TodoEntity() {}

    /** Becomes a part of this change. */
    void stamp(long number) {
        change = number;
    }

    /** The to-do of a row, with its place. */
    public static PlacedTodo placed(TodoRow row, Owner owner) {
        return new PlacedTodo(TODO.toDomain(row, owner), row.place());
    }
}
