package todooo.domain.trash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.PageLimit;

/**
 * One page of the trash, the newest deletions first.
 *
 * @param since older deletions are kept no longer, and left out
 * @param before the deletion after which the page begins; null for the first page
 */
public record DeletionQuery(Instant since, @Nullable DeletionId before, PageLimit limit) {}
