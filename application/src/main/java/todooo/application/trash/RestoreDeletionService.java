package todooo.application.trash;

import java.time.InstantSource;
import java.util.Optional;
import todooo.application.act.Outcome;
import todooo.application.act.Slices;
import todooo.application.act.Slices.Carried;
import todooo.application.port.in.trash.RestoreDeletion;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.list.TodoList;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionNotFoundException;
import todooo.domain.value.TooManyException;

/**
 * Restores in slices, each a transaction of its own, so that the writes of others come in between. A list comes with
 * the first of them.
 */
final class RestoreDeletionService implements RestoreDeletion {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Slices slices;

    RestoreDeletionService(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slices = slices;
    }

    @Override
    public Restored restore(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("restore", command.id().value()),
                clock.instant(),
                retention.keys());
        Carried restored = slices.run(
                transactions,
                command.owner(),
                store -> begin(store, command, request),
                (store, before) -> goOn(store, command, request, before));
        return new Restored(restored.done(), restored.answer().replayed());
    }

    private Outcome<Carried> begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return Outcome.repeated(request, earlier.get())
                    .map(answer -> goOn(store, command, request, new Carried(answer, answer.count(), false)));
        }
        Optional<Deletion> found = store.trash().find(command.id()).filter(Kept.at(request.now(), retention));
        return Outcome.found(found.orElse(null), () -> new DeletionNotFoundException(command.id()))
                .then(deletion -> withItsList(store, deletion, request))
                .map(deletion -> {
                    Answer answer = request.keep(store, deletion.id().value(), 0);
                    return restore(store, deletion, request, new Carried(answer, 0, true));
                });
    }

    /** Brings back the list of a deletion that is not under way to be restored; refused if there is no room for it. */
    private static Outcome<Deletion> withItsList(Store store, Deletion deletion, KeyedRequest request) {
        DeletionContent content = deletion.content();
        if (content.kind() != Kind.LIST || content.state() == State.RESTORING) {
            return Outcome.of(deletion);
        }
        if (store.lists().count() >= TodoList.MAX_LISTS) {
            return Outcome.refused(new TooManyException(TooManyException.Kind.LISTS, TodoList.MAX_LISTS));
        }
        store.trash().restoreList(deletion.id(), request.now());
        return Outcome.of(deletion);
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Carried before) {
        return store.trash()
                .find(command.id())
                .filter(deletion -> deletion.content().state() == State.RESTORING)
                .map(deletion -> restore(store, deletion, request, before))
                .orElse(before.ended());
    }

    private Carried restore(Store store, Deletion deletion, KeyedRequest request, Carried before) {
        Trash trash = store.trash();
        int restored = trash.restore(deletion.id(), request.now(), slices.size());
        int done = before.done() + restored;
        request.recount(store, before.answer(), done);
        if (restored < slices.size()) {
            trash.remove(deletion);
            return new Carried(before.answer(), done, false);
        }
        DeletionContent rest = deletion.content().minus(restored).in(State.RESTORING);
        trash.replace(deletion.withContent(rest, request.now()));
        return new Carried(before.answer(), done, true);
    }
}
