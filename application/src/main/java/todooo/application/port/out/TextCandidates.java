package todooo.application.port.out;

import java.util.List;
import java.util.Optional;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Finds to-dos by their texts, as far as an index of the database does so in a bounded time.
 *
 * @param <C> the connection of a transaction
 */
@FunctionalInterface
public interface TextCandidates<C> {
    /**
     * The ids of all to-dos of the owner that may contain the text; empty if they are more than the limit, or take too
     * long to find.
     *
     * @param in where they may contain it
     * @throws StorageException if the database fails
     */
    Optional<List<Long>> find(C connection, Owner owner, SearchedText in, SearchText text, int limit);
}
