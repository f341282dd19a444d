package todooo.application.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import todooo.domain.query.KeysetRange;
import todooo.domain.query.KeysetRange.Stretch;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

public final class InMemoryTodoRepository extends InMemoryRepository<ToDo, TodoId, TodoContent>
        implements TodoRepository {
    private final InMemorySession session;
    private final ReadBounds bounds;

    InMemoryTodoRepository(InMemorySession session, Owner owner, ReadBounds bounds) {
        super(session, owner, ToDo.class, TodoId::new, ToDo::new);
        this.session = session;
        this.bounds = bounds;
    }

    @Override
    public TodoPage list(TodoQuery query) {
        return TodoPage.read(query, (part, limit) -> read(query, part, limit));
    }

    /** Examines no more to-dos than a database would: who reads a list must not rely on full pages. */
    private Stretch read(TodoQuery query, KeysetRange part, int limit) {
        int rows = bounds.rowsOf(query).orElse(Integer.MAX_VALUE);
        List<ToDo> examined = range(query, part).limit(rows).toList();
        List<ToDo> found =
                examined.stream().filter(passing(query.filter())).limit(limit).toList();
        return found.size() < limit && examined.size() == rows
                ? new Stretch(found, query.sort().positionOf(examined.getLast()))
                : Stretch.whole(found);
    }

    private Stream<ToDo> range(TodoQuery query, KeysetRange part) {
        Function<ToDo, TodoPosition> position = query.sort()::positionOf;
        Comparator<TodoPosition> order = order(query.sort().descending());
        TodoPosition after = part.after();
        return all().filter(todo -> !query.isRangeOfCompleted()
                        || passing(query.filter().withoutText()).test(todo))
                .filter(todo -> (position.apply(todo).value() != null) == part.hasValue())
                .filter(todo -> after == null || order.compare(position.apply(todo), after) > 0)
                .sorted(Comparator.comparing(position, order));
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
        return todo -> (filter.completed() == null || filter.completed() == todo.completed())
                && (filter.text() == null
                        || todo.task().folded().contains(filter.text().folded()));
    }

    @Override
    public RemovedSlice remove(RemovalSlice slice) {
        Comparator<TodoPosition> order = order(false);
        session.requireWritable();
        List<ToDo> examined = all().filter(todo -> slice.completed() == null || slice.completed() == todo.completed())
                .filter(todo -> slice.after() == null || order.compare(created(todo), slice.after()) > 0)
                .filter(todo -> order.compare(created(todo), slice.until()) <= 0)
                .sorted(Comparator.comparing(InMemoryTodoRepository::created, order))
                .limit(slice.limit())
                .toList();
        List<ToDo> removed = examined.stream()
                .filter(todo -> !todo.updatedAt().isAfter(slice.unchangedSince()))
                .toList();
        removed.forEach(this::remove);
        return new RemovedSlice(removed.size(), examined.size() < slice.limit() ? null : created(examined.getLast()));
    }

    private static TodoPosition created(ToDo todo) {
        return TodoSort.OLDEST_FIRST.positionOf(todo);
    }
}
