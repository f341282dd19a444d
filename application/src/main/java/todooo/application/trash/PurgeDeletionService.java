package todooo.application.trash;

import java.time.InstantSource;
import java.util.Optional;
import todooo.application.act.Outcome;
import todooo.application.act.Slices;
import todooo.application.act.Slices.Carried;
import todooo.application.port.in.trash.PurgeDeletion;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionNotFoundException;

/** Purges in slices, each a transaction of its own, so that the writes of others come in between. */
final class PurgeDeletionService implements PurgeDeletion {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Slices slices;

    PurgeDeletionService(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slices = slices;
    }

    @Override
    public boolean purge(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("purge", command.id().value()),
                clock.instant(),
                retention.keys());
        Carried purged = slices.run(
                transactions,
                command.owner(),
                store -> begin(store, command, request),
                (store, before) -> goOn(store, command, request, before.answer()));
        return purged.answer().replayed();
    }

    private Outcome<Carried> begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return Outcome.repeated(request, earlier.get()).map(answer -> goOn(store, command, request, answer));
        }
        Optional<Deletion> found = store.trash()
                .find(command.id())
                .filter(Kept.at(request.now(), retention).or(Kept::isBeingPurged));
        return Outcome.found(found.orElse(null), () -> new DeletionNotFoundException(command.id()))
                .map(deletion -> {
                    Answer answer = request.keep(store, deletion.id().value(), 0);
                    return purge(store, deletion, request, answer);
                });
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Answer answer) {
        return store.trash()
                .find(command.id())
                .map(deletion -> purge(store, deletion, request, answer))
                .orElse(new Carried(answer, 0, false));
    }

    private Carried purge(Store store, Deletion deletion, KeyedRequest request, Answer answer) {
        Purge purged = Purge.some(store, deletion, request.now(), slices.size());
        return new Carried(answer, purged.todos(), purged.hasMore());
    }
}
