package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListId;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.KeysetRange.Stretch;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.DeletionId;
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
        return TodoPage.read(query, (part, limit) -> read(query, part, limit));
    }

    /** Examines no more to-dos than a database would: who reads a list must not rely on full pages. */
    private Stretch read(TodoQuery query, KeysetRange part, int limit) {
        int rows = bounds.rowsOf(query).orElse(Integer.MAX_VALUE);
        List<PlacedTodo> examined = range(query, part).limit(rows).toList();
        Predicate<ToDo> passing = passing(query.filter());
        List<PlacedTodo> found = examined.stream()
                .filter(placed -> passing.test(placed.todo()))
                .limit(limit)
                .toList();
        return found.size() < limit && examined.size() == rows
                ? new Stretch(found, query.sort().positionOf(examined.getLast()))
                : Stretch.whole(found);
    }

    private Stream<PlacedTodo> range(TodoQuery query, KeysetRange part) {
        Function<PlacedTodo, TodoPosition> position = query.sort()::positionOf;
        Comparator<TodoPosition> order = order(query.sort().descending());
        TodoPosition after = part.after();
        return placed().filter(placed -> !query.isRangeOfCompleted()
                        || passing(query.filter().withoutText()).test(placed.todo()))
                .filter(placed -> (position.apply(placed).value() != null) == part.hasValue())
                .filter(placed -> after == null || order.compare(position.apply(placed), after) > 0)
                .sorted(Comparator.comparing(position, order));
    }

    /** The to-dos with their places, in the order of their ids. */
    Stream<PlacedTodo> placed() {
        return rows().map(InMemoryTodoRepository::placed);
    }

    /** The to-do of a row. */
    static PlacedTodo placed(Row row) {
        return new PlacedTodo((ToDo) row.value(), row.place());
    }

    public static Comparator<TodoPosition> order(boolean descending) {
        Comparator<Long> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(TodoPosition::value, Comparator.nullsLast(direction))
                .thenComparing(position -> position.id().value(), direction);
    }

    @Override
    public OptionalLong count(TodoFilter filter) {
        List<ToDo> examined = all().filter(passing(filter.withoutText()))
                .limit(bounds.countedOf(filter) + 1L)
                .toList();
        return examined.size() > bounds.countedOf(filter)
                ? OptionalLong.empty()
                : OptionalLong.of(examined.stream().filter(passing(filter)).count());
    }

    private static Predicate<ToDo> passing(TodoFilter filter) {
        @Nullable String text = filter.text() == null ? null : filter.text().folded();
        return todo -> (filter.completed() == null || filter.completed() == todo.completed())
                && (text == null || todo.task().folded().contains(text));
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

    /** Moves the to-dos of a slice to the trash. */
    RemovedSlice trash(RemovalSlice slice, DeletionId deletion, Instant deletedAt) {
        Comparator<TodoPosition> order = order(false);
        session.requireWritable();
        List<ToDo> examined = all().filter(todo -> slice.completed() == null || slice.completed() == todo.completed())
                .filter(todo ->
                        slice.after() == null || order.compare(TodoPosition.ofCreation(todo), slice.after()) > 0)
                .filter(todo -> order.compare(TodoPosition.ofCreation(todo), slice.until()) <= 0)
                .sorted(Comparator.comparing(TodoPosition::ofCreation, order))
                .limit(slice.limit())
                .toList();
        List<ToDo> removed = examined.stream()
                .filter(todo -> !todo.updatedAt().isAfter(slice.unchangedSince()))
                .toList();
        removed.forEach(todo -> takeAway(todo, deletion, deletedAt));
        return new RemovedSlice(
                removed.size(), examined.size() < slice.limit() ? null : TodoPosition.ofCreation(examined.getLast()));
    }
}
