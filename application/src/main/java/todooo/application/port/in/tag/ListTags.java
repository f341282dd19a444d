package todooo.application.port.in.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.PageLimit;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.value.Owner;

/** Lists tags in the order of their folded names, page by page. */
public interface ListTags {
    /**
     * The page that is asked for.
     *
     * @throws StorageException if it could not be read
     */
    Page list(Query query);

    /** Whose tags, the name after which the page begins (null for the first page), and how many at most. */
    record Query(Owner owner, @Nullable TagName after, PageLimit limit) {}

    /** A page, and whether there are more tags behind it. */
    record Page(List<Tag> tags, boolean hasMore) {
        public Page {
            tags = List.copyOf(tags);
        }
    }
}
