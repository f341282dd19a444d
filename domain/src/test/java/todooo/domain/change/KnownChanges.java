package todooo.domain.change;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
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
    private final List<ChangedList> lists = new ArrayList<>();
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

    /** A list that was written by this change last. */
    ChangedList list(long id, long change) {
        TodoList list =
                TodoList.added(new ListId(id), Owner.LOCAL, ListContent.of(new ListTitle("Home")), Instant.EPOCH);
        var changed = new ChangedList(new PlacedList(list, -id), change);
        lists.add(changed);
        return changed;
    }

    /** A list that was deleted by this change. */
    Tombstone goneList(long id, long change) {
        var tombstone = new Tombstone(new ListId(id), change);
        tombstones.add(tombstone);
        return tombstone;
    }

    @Override
    public List<ChangedTodo> changedTodos(ChangePosition after, long upTo, int limit) {
        return first(todos, after, upTo, limit);
    }

    @Override
    public List<ChangedList> changedLists(ChangePosition after, long upTo, int limit) {
        return first(lists, after, upTo, limit);
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return first(tombstones, after, upTo, limit);
    }

    private <T extends FeedEntry> List<T> first(List<T> entries, ChangePosition after, long upTo, int limit) {
        limits.add(limit);
        return entries.stream()
                .filter(entry -> entry.position().compareTo(after) > 0)
                .filter(entry -> entry.position().change() <= upTo)
                .sorted(comparing(FeedEntry::position))
                .limit(limit)
                .toList();
    }
}
