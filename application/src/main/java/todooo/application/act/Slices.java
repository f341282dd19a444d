package todooo.application.act;

import java.util.function.BiFunction;
import java.util.function.Function;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * An act on many to-dos, in slices, each a transaction of its own, so that the writes of others come in between.
 *
 * @param size how many to-dos a slice has, unless it is the last
 */
public record Slices(int size) {
    /** About twenty milliseconds' work. */
    public static final Slices USUAL = new Slices(1_000);

    /**
     * Runs the first slice and the others, and returns the last.
     *
     * @param <S> what a slice comes to
     * @throws PartlyDoneException if another one than the first fails
     */
    public <S extends Slice> S run(
            Transactions transactions, Owner owner, Function<Store, Outcome<S>> first, BiFunction<Store, S, S> next) {
        Outcome<S> begun = transactions.write(owner, unit -> first.apply(unit.of(owner)));
        S slice = begun.orThrow();
        for (int done = size; slice.hasMore(); done += size) {
            S before = slice;
            try {
                slice = transactions.write(owner, unit -> next.apply(unit.of(owner), before));
            } catch (StorageException e) {
                throw new PartlyDoneException(done, e);
            }
        }
        return slice;
    }

    /** What an act has come to after a slice. */
    public interface Slice {
        /** Whether another slice follows. */
        boolean hasMore();
    }

    /**
     * An act of which a receipt is kept.
     *
     * @param done on how many to-dos it is done
     */
    public record Carried(Answer answer, int done, boolean hasMore) implements Slice {
        /** Nothing more is to be done. */
        public Carried ended() {
            return new Carried(answer, done, false);
        }
    }
}
