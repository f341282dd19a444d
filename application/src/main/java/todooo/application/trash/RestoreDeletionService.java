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
        Carried first = begun.orThrow(command.id(), request);
        Answer answer = first.answer();
        Slices.runRest(
                first,
                slice,
                () -> transactions.write(
                        command.owner(), unit -> goOn(unit.of(command.owner()), command, request, answer)));
        return new Restored(answer.count(), answer.replayed());
    }

    private TrashOutcome begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            Answer answer = earlier.get();
            return request.isAnsweredBy(answer) ? goOn(store, command, request, answer) : new Carried(answer, false);
        }
        return store.trash()
                .find(command.id())
                .filter(Kept.at(request.now(), retention))
                .<TrashOutcome>map(deletion -> {
                    Answer answer = request.keep(
                            store, deletion.id().value(), deletion.content().todos());
                    return restore(store.trash(), deletion, request, answer);
                })
                .orElse(new TrashOutcome.Missing());
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Answer answer) {
        return store.trash()
                .find(command.id())
                .filter(deletion -> deletion.content().state() == State.RESTORING)
                .map(deletion -> restore(store.trash(), deletion, request, answer))
                .orElse(new Carried(answer, false));
    }

    private Carried restore(Trash trash, Deletion deletion, KeyedRequest request, Answer answer) {
        int restored = trash.restore(deletion.id(), request.now(), slice);
        if (restored < slice) {
            trash.remove(deletion);
            return new Carried(answer, false);
        }
        Deletion next = deletion.withContent(deletion.content().in(State.RESTORING), request.now());
        if (!next.equals(deletion)) {
            trash.replace(next);
        }
        return new Carried(answer, true);
    }
}
