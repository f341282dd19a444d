package todooo.application.testkit.memory;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListId;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

public final class InMemoryTodoRepository extends InMemoryFeedRepository<ToDo, TodoId, TodoContent>
        implements TodoRepository {
    private final ReadBounds bounds;

    InMemoryTodoRepository(InMemorySession session, Owner owner, ReadBounds bounds) {
        super(session, owner, ToDo.class, TodoId::new, ToDo::new);
        this.bounds = bounds;
    }

    @Override
    public TodoPage list(TodoQuery query) {
        return reads().page(query);
    }

    @Override
    public OptionalLong count(TodoFilter filter) {
        return reads().count(filter);
    }

    /** Examines no more to-dos than a database would: who reads a list must not rely on full pages. */
    private BoundedReads reads() {
        return new BoundedReads(bounds, statements());
    }

    InMemoryTodoStatements statements() {
        return new InMemoryTodoStatements(session, owner, this);
    }

    /** The to-dos with their places, in the order of their ids. */
    Stream<PlacedTodo> placed() {
        return rows().map(InMemoryTodoRepository::placed);
    }

    /** The to-do of a row. */
    static PlacedTodo placed(Row row) {
        return new PlacedTodo((ToDo) row.value(), row.place());
    }

    @Override
    public boolean move(TodoId id, @Nullable TodoId after) {
        return move(id.value(), after == null ? null : after.value());
    }

    /** A to-do may stay in a list that was taken away, and is put into none. */
    @Override
    void refer(ToDo written) {
        ListId list = written.content().list();
        boolean stays = find(written.id())
                .filter(stored -> Objects.equals(stored.content().list(), list))
                .isPresent();
        if (list != null && !stays && isGone(list)) {
            throw new StaleVersionException(list);
        }
        InMemoryTags.link(session, written);
    }

    /** Whether there is no list of this id, or it was taken away. */
    boolean isGone(ListId list) {
        return new InMemoryListRepository(session, owner).find(list).isEmpty();
    }
}
