package todooo.adapter.persistence.jpa;

import org.jspecify.annotations.Nullable;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** What a read needs of a row: not the owner, who asks, nor what only searches compare, nor an entity to keep watch over. */
record TodoProjection(
        long id,
        String task,
        boolean completed,
        @Nullable Integer position,
        long createdAt,
        long updatedAt,
        long version) {
    /** What a query selects; {@code t} has the attributes of the entity. */
    static final String SELECT = """
            select new todooo.adapter.persistence.jpa.TodoProjection(
                t.id, t.task, t.completed, t.position, t.createdAt, t.updatedAt, t.version)""";

    /** A query for those that meet what is to follow; {@code t} is the entity. */
    static final String SELECT_WHERE = SELECT + " from TodoEntity t where ";

    ToDo toDomain(Owner owner) {
        return new ToDo(
                new TodoId(id),
                owner,
                new Task(task),
                completed,
                position,
                EpochMicros.toInstant(createdAt),
                EpochMicros.toInstant(updatedAt),
                version);
    }
}
