package todooo.domain.change;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** Changes that a test has told, whatever the counter says. */
final class KnownChanges implements ChangeStatements {
    final Map<String, Long> ends = new HashMap<>();
    final List<Integer> limits = new ArrayList<>();
    ChangeCounter counter = new ChangeCounter("now", 0, 0);
    /** Happens after the counter was read. */
    Runnable meanwhile = () -> {};

    private final List<ChangedTodo> todos = new ArrayList<>();
    private final List<Tombstone> tombstones = new ArrayList<>();

    /** A to-do that was written by this change last. */
    ChangedTodo todo(long id, long change) {
        ToDo todo = ToDo.added(new TodoId(id), Owner.LOCAL, TodoContent.of(new Task("Learn")), Instant.EPOCH);
        var changed = new ChangedTodo(new PlacedTodo(todo, -id), change);
        todos.add(changed);
        return changed;
    }

    /** A to-do that left by this change. */
    Tombstone gone(long id, long change) {
        var tombstone = new Tombstone(new TodoId(id), change);
        tombstones.add(tombstone);
        return tombstone;
    }

    @Override
    public ChangeCounter counter() {
        ChangeCounter read = counter;
        meanwhile.run();
        return read;
    }

    @Override
    public OptionalLong endOf(String epoch) {
        return ends.containsKey(epoch) ? OptionalLong.of(ends.get(epoch)) : OptionalLong.empty();
    }

    @Override
    public List<ChangedTodo> changed(ChangePosition after, long upTo, int limit) {
        limits.add(limit);
        return todos.stream()
                .filter(todo -> isWithin(todo.position(), after, upTo))
                .sorted(comparingLong(ChangedTodo::change)
                        .thenComparingLong(todo -> todo.position().id()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        limits.add(limit);
        return tombstones.stream()
                .filter(tombstone -> isWithin(tombstone.position(), after, upTo))
                .sorted(comparingLong(Tombstone::change)
                        .thenComparingLong(tombstone -> tombstone.id().value()))
                .limit(limit)
                .toList();
    }

    private static boolean isWithin(ChangePosition position, ChangePosition after, long upTo) {
        boolean behind = position.change() > after.change()
                || (position.change() == after.change() && position.id() > after.id());
        return behind && position.change() <= upTo;
    }
}
