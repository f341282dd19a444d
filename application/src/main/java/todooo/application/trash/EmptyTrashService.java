package todooo.application.trash;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.act.Slices;
import todooo.application.port.in.trash.EmptyTrash;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;

/**
 * Purges one deletion after the other, in slices, each a transaction of its own, so that the writes of others come in
 * between. The last transaction keeps the receipt: a request that stopped half way is carried out again.
 */
final class EmptyTrashService implements EmptyTrash {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Slices slices;

    EmptyTrashService(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slices = slices;
    }

    @Override
    public Emptied empty(Command command) {
        var request =
                new KeyedRequest(command.key(), KeyedRequest.fingerprint("empty"), clock.instant(), retention.keys());
        Progress progress = new Progress(0, null);
        while (progress.answer() == null) {
            progress = next(command, request, progress.purged());
        }
        Answer answer = request.require(progress.answer());
        return new Emptied(answer.count(), answer.replayed());
    }

    private Progress next(Command command, KeyedRequest request, int purged) {
        try {
            return transactions.write(command.owner(), unit -> purge(unit.of(command.owner()), request, purged));
        } catch (StorageException e) {
            if (purged == 0) {
                throw e;
            }
            throw new PartlyDoneException(purged, e);
        }
    }

    private Progress purge(Store store, KeyedRequest request, int before) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return new Progress(before, earlier.get());
        }
        Trash trash = store.trash();
        Instant end = request.now().plusNanos(1_000); // behind all that are there
        int purged = 0;
        boolean hasRoom = true;
        for (int deletions = 0; deletions < slices.size() && hasRoom; deletions++) {
            Optional<Deletion> oldest = trash.oldestBefore(end);
            if (oldest.isEmpty()) {
                return new Progress(before + purged, request.keep(store, 0, before + purged));
            }
            Purge some = Purge.some(store, oldest.get(), request.now(), slices.size() - purged);
            purged += some.todos();
            hasRoom = !some.hasMore();
        }
        return new Progress(before + purged, null);
    }

    /** How many to-dos were purged, and the answer at the end; null before it. */
    private record Progress(int purged, @Nullable Answer answer) {}
}
