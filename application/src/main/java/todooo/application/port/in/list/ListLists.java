package todooo.application.port.in.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.PlacedList;
import todooo.domain.query.PageLimit;
import todooo.domain.storage.ListRepository.ListPosition;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Lists lists in the order of their places, page by page. */
public interface ListLists {
    /**
     * The page that is asked for.
     *
     * @throws StorageException if it could not be read
     */
    Page list(Query query);

    /**
     * Whose lists.
     *
     * @param archived which ones: those that are, or are not, archived; null for all
     * @param after the position after which the page begins; null for the first page
     * @param limit how many at most
     */
    record Query(
            Owner owner,
            @Nullable Boolean archived,
            @Nullable ListPosition after,
            PageLimit limit) {}

    /** A page, and whether there are more lists behind it. */
    record Page(List<PlacedList> lists, boolean hasMore) {
        public Page {
            lists = List.copyOf(lists);
        }
    }
}
