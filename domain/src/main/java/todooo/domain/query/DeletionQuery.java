package todooo.domain.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import todooo.domain.trash.DeletionId;

/**
 * One page of the trash, the newest deletions first.
 *
 * @param since older deletions are kept no longer, and left out
 * @param before the deletion after which the page begins; null for the first page
 * @param limit how many deletions it has at most
 */
public record DeletionQuery(Instant since, @Nullable DeletionId before, int limit) {}
