package todooo.domain.change;

import todooo.domain.list.PlacedList;

/**
 * The latest state of a list, and the change that made it.
 *
 * @param change 0 if it has not changed since changes are counted
 */
public record ChangedList(PlacedList placed, long change) implements FeedEntry {
    @Override
    public ChangePosition position() {
        return new ChangePosition(change, ChangedKind.LIST, placed.list().id().value());
    }
}
