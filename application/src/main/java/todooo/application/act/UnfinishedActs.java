package todooo.application.act;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.RetiredTag;
import todooo.domain.value.Owner;

/**
 * Finishes acts on many to-dos that stopped half way, when nobody asks for them again: tags that to-dos have yet to
 * follow, and lists that they have yet to follow to the trash.
 */
public final class UnfinishedActs {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Bounds bounds;

    /** Those in the data of these transactions, at the time of this clock. */
    public UnfinishedActs(Transactions transactions, InstantSource clock) {
        this(transactions, clock, new Bounds(10, 100, Slices.USUAL.size()));
    }

    UnfinishedActs(Transactions transactions, InstantSource clock, Bounds bounds) {
        this.transactions = transactions;
        this.clock = clock;
        this.bounds = bounds;
    }

    /**
     * Goes on with some of them, in slices, each a transaction of its own. What fails for one owner holds up no other.
     *
     * @param goesOn asked before each slice whether it is to be done
     * @return how many are finished now
     * @throws StorageException if the database failed for an owner
     * @throws StaleVersionException if other transactions were faster for an owner
     */
    public int finishSome(BooleanSupplier goesOn) {
        int finished = 0;
        @Nullable RuntimeException failure = null;
        for (Owner owner : transactions.<List<Owner>>read(unit -> unit.withUnfinishedActs(bounds.owners()))) {
            try {
                finished += finishSome(owner, goesOn);
            } catch (StorageException | StaleVersionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return finished;
    }

    private int finishSome(Owner owner, BooleanSupplier goesOn) {
        Instant now = clock.instant();
        int finished = 0;
        for (int slice = 0; slice < bounds.slices() && goesOn.getAsBoolean(); slice++) {
            Slice done = transactions.write(owner, unit -> slice(unit.of(owner), now));
            if (done == Slice.NONE) {
                break;
            }
            finished += done == Slice.LAST ? 1 : 0;
        }
        return finished;
    }

    private Slice slice(Store store, Instant now) {
        Optional<RetiredTag> tag = store.tags().anyRetired();
        if (tag.isPresent()) {
            return slice(store.tags().follow(tag.get(), now, bounds.todos()));
        }
        return store.trash()
                .unfinished()
                .map(deletion -> slice(ListRemoval.follow(store, deletion, now, bounds.todos())))
                .orElse(Slice.NONE);
    }

    private Slice slice(int followed) {
        return followed < bounds.todos() ? Slice.LAST : Slice.INNER;
    }

    /**
     * How much is done at a time.
     *
     * @param owners of how many owners
     * @param slices how many slices for each
     * @param todos how many to-dos in each
     */
    record Bounds(int owners, int slices, int todos) {}

    private enum Slice {
        NONE,
        INNER,
        LAST
    }
}
