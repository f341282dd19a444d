package todooo.domain.change;

/** What the feed tells of one row. */
public sealed interface FeedEntry permits ChangedList, ChangedTodo, Tombstone {
    /** The position right behind it. */
    ChangePosition position();
}
