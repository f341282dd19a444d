package todooo.domain.change;

import java.util.List;
import java.util.OptionalLong;

/** The statements about the changes of one owner that a storage adapter runs. */
public interface ChangeStatements {
    ChangeCounter counter();

    /**
     * The number of the last change that an epoch made here; empty if this database has never counted this owner's
     * changes in the epoch.
     */
    OptionalLong endOf(String epoch);

    /** The first to-dos behind the position, in the order of positions, of changes up to this one. */
    List<ChangedTodo> changedTodos(ChangePosition after, long upTo, int limit);

    /** The first lists behind the position, in the order of positions, of changes up to this one. */
    List<ChangedList> changedLists(ChangePosition after, long upTo, int limit);

    /** The first tombstones behind the position, in the order of positions, of changes up to this one. */
    List<Tombstone> removed(ChangePosition after, long upTo, int limit);
}
