package todooo.domain.change;

import java.util.List;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.TodoId;

/**
 * A part of the feed.
 *
 * @param changed the latest state of each to-do that changed, in the order of the feed
 * @param removed the to-dos that left the list, in the order of the feed
 * @param next where the next part begins
 * @param more whether there are more changes by now
 */
public record ChangePage(List<ChangedTodo> changed, List<Tombstone> removed, ChangeToken next, boolean more) {
    public ChangePage {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** The latest state of each to-do that changed. */
    public List<PlacedTodo> todos() {
        return changed.stream().map(ChangedTodo::placed).toList();
    }

    /** The ids of to-dos that left the list. */
    public List<TodoId> deleted() {
        return removed.stream().map(Tombstone::id).toList();
    }

    /**
     * The beginning of this part that ends with the last of its first to-dos; the whole part if there are no others.
     *
     * @param todos how many, from 1 unless it has none
     */
    public ChangePage upTo(int todos) {
        if (todos == changed.size()) {
            return this;
        }
        ChangePosition end = changed.get(todos - 1).position();
        List<Tombstone> before = removed.stream()
                .filter(tombstone -> tombstone.position().isBefore(end))
                .toList();
        return new ChangePage(
                changed.subList(0, todos), before, new ChangeToken(next.epoch(), end, next.start(), next.last()), true);
    }
}
