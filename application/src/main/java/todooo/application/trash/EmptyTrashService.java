package todooo.application.trash;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.trash.EmptyTrash;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.trash.Deletion;

/**
 * Purges one deletion after the other, in slices, each a transaction of its own, so that the writes of others come in
 * between. The last transaction keeps the receipt: a request that stopped half way is carried out again.
 */
final class EmptyTrashService implements EmptyTrash {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final int slice;

    EmptyTrashService(Transactions transactions, InstantSource clock, Retention retention, int slice) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slice = slice;
    }

    @Override
    public Emptied empty(Command command) {
        var request =
                new KeyedRequest(command.key(), KeyedRequest.fingerprint("empty"), clock.instant(), retention.keys());
        Progress progress = new Progress(0, null);
        while (progress.answer() == null) {
            int purged = progress.purged();
            progress = transactions.write(command.owner(), unit -> goOn(unit.of(command.owner()), request, purged));
        }
        Answer answer = request.require(progress.answer());
        return new Emptied(answer.count(), answer.replayed());
    }

    private Progress goOn(Store store, KeyedRequest request, int purged) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return new Progress(purged, earlier.get());
        }
        Instant end = request.now().plusNanos(1_000);
        Optional<Deletion> oldest = store.trash().oldestBefore(end);
        return oldest.isEmpty()
                ? new Progress(purged, request.keep(store, 0, purged))
                : new Progress(purged + Purge.some(store.trash(), oldest.get(), request.now(), slice), null);
    }

    /** How many to-dos were purged, and the answer at the end; null before it. */
    private record Progress(int purged, @Nullable Answer answer) {}
}
