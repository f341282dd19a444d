package todooo.domain.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;

/** The lists of one owner, without those that {@link Trash} has taken away. */
public interface ListRepository extends Repository<TodoList, ListId, ListContent> {
    /**
     * The first lists in the order of their places.
     *
     * @param archived which ones: those that are, or are not, archived; null for all
     * @param after the list after which they begin, with its place, whether it is still there or not; null for the
     * first
     */
    List<PlacedList> list(@Nullable Boolean archived, @Nullable ListPosition after, int limit);

    /** How many there are, archived ones among them; in a transaction that writes this holds until its end. */
    int count();

    /**
     * Moves a list right behind another one, or before all others; it keeps its version. No list is written if it is
     * there already.
     *
     * @param id an existing list
     * @param after the list before it, which is another one; null for none
     * @return false if there is no list {@code after}; then none was written
     */
    boolean move(ListId id, @Nullable ListId after);

    /** The position of a list among the others of its owner. */
    record ListPosition(long place, ListId id) {}
}
