package todooo.domain.change;

import java.util.List;
import java.util.stream.Stream;
import todooo.domain.list.PlacedList;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.value.Id;

/**
 * A part of the feed.
 *
 * @param entries in the order of the feed, each row once with its latest state
 * @param next where the next part begins
 * @param more whether there are more changes by now
 */
public record ChangePage(List<FeedEntry> entries, ChangeToken next, boolean more) {
    public ChangePage {
        entries = List.copyOf(entries);
    }

    /** The latest state of each to-do that changed. */
    public List<PlacedTodo> todos() {
        return of(ChangedTodo.class).map(ChangedTodo::placed).toList();
    }

    /** The latest state of each list that changed. */
    public List<PlacedList> lists() {
        return of(ChangedList.class).map(ChangedList::placed).toList();
    }

    /** The ids of to-dos and lists that were deleted. */
    public List<Id> deleted() {
        return tombstones().stream().map(Tombstone::id).toList();
    }

    /** What was deleted. */
    public List<Tombstone> tombstones() {
        return of(Tombstone.class).toList();
    }

    private <T extends FeedEntry> Stream<T> of(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * The beginning of this part that ends with the last of its first to-dos; the whole part if there are no others.
     *
     * @param todos how many, from 1 unless it has none
     */
    public ChangePage upTo(int todos) {
        int seen = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ChangedTodo && ++seen > todos) {
                List<FeedEntry> first = entries.subList(0, i);
                ChangePosition end = first.getLast().position();
                return new ChangePage(first, new ChangeToken(next.epoch(), end, next.start(), next.last()), true);
            }
        }
        return this;
    }
}
