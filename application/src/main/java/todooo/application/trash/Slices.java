package todooo.application.trash;

import java.util.function.UnaryOperator;
import todooo.application.trash.TrashOutcome.Carried;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;

/** The slices of an act on many to-dos, each a transaction of its own, so that the writes of others come in between. */
final class Slices {
    private Slices() {}

    /**
     * Runs the slices behind the first one, and returns the last.
     *
     * @param size how many to-dos a slice has, unless it is the last
     * @throws PartlyDoneException if one fails
     */
    static Carried runRest(Carried first, int size, UnaryOperator<Carried> next) {
        Carried slice = first;
        for (int done = size; slice.hasMore(); done += size) {
            try {
                slice = next.apply(slice);
            } catch (StorageException e) {
                throw new PartlyDoneException(done, e);
            }
        }
        return slice;
    }
}
