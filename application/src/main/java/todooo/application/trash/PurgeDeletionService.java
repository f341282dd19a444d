package todooo.application.trash;

import java.time.InstantSource;
import java.util.Optional;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.application.trash.TrashOutcome.Carried;
import todooo.domain.trash.Deletion;

/** Purges in slices, each a transaction of its own, so that the writes of others come in between. */
final class PurgeDeletionService implements PurgeDeletion {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final int slice;

    PurgeDeletionService(Transactions transactions, InstantSource clock, Retention retention, int slice) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slice = slice;
    }

    @Override
    public boolean purge(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("purge", command.id().value()),
                clock.instant(),
                retention.keys());
        TrashOutcome begun =
                transactions.write(command.owner(), unit -> begin(unit.of(command.owner()), command, request));
        Carried purged = Slices.runRest(
                begun.orThrow(command.id(), request),
                slice,
                before -> transactions.write(
                        command.owner(), unit -> goOn(unit.of(command.owner()), command, request, before.answer())));
        return purged.answer().replayed();
    }

    private TrashOutcome begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            Answer answer = earlier.get();
            return request.isAnsweredBy(answer) ? goOn(store, command, request, answer) : new Carried(answer, 0, false);
        }
        return store.trash()
                .find(command.id())
                .filter(Kept.at(request.now(), retention).or(Kept::isBeingPurged))
                .<TrashOutcome>map(deletion -> {
                    Answer answer = request.keep(store, deletion.id().value(), 0);
                    return purge(store, deletion, request, answer);
                })
                .orElse(new TrashOutcome.Missing());
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Answer answer) {
        return store.trash()
                .find(command.id())
                .map(deletion -> purge(store, deletion, request, answer))
                .orElse(new Carried(answer, 0, false));
    }

    private Carried purge(Store store, Deletion deletion, KeyedRequest request, Answer answer) {
        int purged = Purge.some(store.trash(), deletion, request.now(), slice);
        return new Carried(answer, purged, purged == slice);
    }
}
