package todooo.application.port.in.trash;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.PageLimit;
import todooo.domain.storage.StorageException;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Owner;

/** Lists deletions, the newest first, page by page. */
public interface ListTrash {
    /**
     * The page that is asked for.
     *
     * @throws StorageException if it could not be read
     */
    Page list(Query query);

    /** Whose deletions, the one after which the page begins (null for the first page), and how many at most. */
    record Query(Owner owner, @Nullable DeletionId before, PageLimit limit) {}

    /** A page, and the deletion after which the next one begins; null if this page is the last. */
    record Page(List<Deletion> deletions, @Nullable DeletionId next) {
        public Page {
            deletions = List.copyOf(deletions);
        }
    }
}
