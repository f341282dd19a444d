package todooo.domain.change;

import todooo.domain.value.Id;

/** A to-do or a list that was deleted by this change. */
public record Tombstone(Id id, long change) implements FeedEntry {
    /** What it was. */
    public ChangedKind kind() {
        return ChangedKind.of(id);
    }

    @Override
    public ChangePosition position() {
        return new ChangePosition(change, kind(), id.value());
    }
}
