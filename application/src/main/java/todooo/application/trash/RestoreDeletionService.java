package todooo.application.trash;

import java.time.InstantSource;
import java.util.Optional;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.application.trash.TrashOutcome.Carried;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.State;

/** Restores in slices, each a transaction of its own, so that the writes of others come in between. */
final class RestoreDeletionService implements RestoreDeletion {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final int slice;

    RestoreDeletionService(Transactions transactions, InstantSource clock, Retention retention, int slice) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slice = slice;
    }

    @Override
    public Restored restore(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("restore", command.id().value()),
                clock.instant(),
                retention.keys());
        TrashOutcome begun =
                transactions.write(command.owner(), unit -> begin(unit.of(command.owner()), command, request));
        Carried restored = Slices.runRest(
                begun.orThrow(command.id(), request),
                slice,
                before -> transactions.write(
                        command.owner(), unit -> goOn(unit.of(command.owner()), command, request, before)));
        return new Restored(restored.done(), restored.answer().replayed());
    }

    private TrashOutcome begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            var answered = new Carried(earlier.get(), earlier.get().count(), false);
            return request.isAnsweredBy(earlier.get()) ? goOn(store, command, request, answered) : answered;
        }
        return store.trash()
                .find(command.id())
                .filter(Kept.at(request.now(), retention))
                .<TrashOutcome>map(deletion -> {
                    Answer answer = request.keep(store, deletion.id().value(), 0);
                    return restore(store, deletion, request, new Carried(answer, 0, true));
                })
                .orElse(new TrashOutcome.Missing());
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Carried before) {
        return store.trash()
                .find(command.id())
                .filter(deletion -> deletion.content().state() == State.RESTORING)
                .map(deletion -> restore(store, deletion, request, before))
                .orElse(new Carried(before.answer(), before.done(), false));
    }

    private Carried restore(Store store, Deletion deletion, KeyedRequest request, Carried before) {
        Trash trash = store.trash();
        int restored = trash.restore(deletion.id(), request.now(), slice);
        int done = before.done() + restored;
        request.recount(store, before.answer(), done);
        if (restored < slice) {
            trash.remove(deletion);
            return new Carried(before.answer(), done, false);
        }
        DeletionContent rest = deletion.content().minus(restored).in(State.RESTORING);
        trash.replace(deletion.withContent(rest, request.now()));
        return new Carried(before.answer(), done, true);
    }
}
