package todooo.application.list;

import java.time.InstantSource;
import java.util.Optional;
import todooo.application.act.ListRemoval;
import todooo.application.act.Outcome;
import todooo.application.act.Slices;
import todooo.application.act.Slices.Carried;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.list.ListId;
import todooo.domain.list.ListNotFoundException;
import todooo.domain.list.TodoList;
import todooo.domain.storage.Trash;
import todooo.domain.todo.Task;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionId;

/**
 * Takes the list away in the first transaction; its to-dos follow in slices, each a transaction of its own, so that the
 * writes of others come in between.
 */
final class DeleteListService implements DeleteList {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Expiry expiry;
    private final Slices slices;

    DeleteListService(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.expiry = new Expiry(retention);
        this.slices = slices;
    }

    @Override
    public Deleted delete(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("delete list", command.id().value()),
                clock.instant(),
                retention.keys());
        Answer answer = slices.run(
                        transactions,
                        command.owner(),
                        store -> begin(store, command, request),
                        (store, before) -> goOn(store, request, before.answer()))
                .answer();
        return new Deleted(new DeletionId(answer.subject()), answer.replayed());
    }

    private Outcome<Carried> begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return Outcome.repeated(request, earlier.get()).map(answer -> goOn(store, request, answer));
        }
        Optional<Deletion> unfinished = unfinished(store.trash(), command.id());
        return unfinished.isPresent()
                ? Outcome.of(follow(store, unfinished.get(), request, keep(store, unfinished.get(), request)))
                : Outcome.of(store.lists(), command.id(), command.precondition(), ListNotFoundException::new)
                        .map(list -> take(store, list, request));
    }

    /** The deletion that has taken the list away, and stopped half way. */
    private static Optional<Deletion> unfinished(Trash trash, ListId id) {
        return trash.unfinished()
                .filter(deletion ->
                        trash.listOf(deletion.id()).filter(id::equals).isPresent());
    }

    private Carried take(Store store, TodoList list, KeyedRequest request) {
        Task title = new Task(list.content().title().text());
        Deletion deletion = store.trash().add(DeletionContent.begun(Kind.LIST, title), request.now());
        store.trash().take(deletion, list);
        return follow(store, deletion, request, keep(store, deletion, request));
    }

    private static Answer keep(Store store, Deletion deletion, KeyedRequest request) {
        return request.keep(store, deletion.id().value(), 0);
    }

    private Carried goOn(Store store, KeyedRequest request, Answer answer) {
        return store.trash()
                .find(new DeletionId(answer.subject()))
                .filter(Deletion::awaitsTodos)
                .map(deletion -> follow(store, deletion, request, answer))
                .orElse(new Carried(answer, 0, false));
    }

    private Carried follow(Store store, Deletion deletion, KeyedRequest request, Answer answer) {
        int moved = ListRemoval.follow(store, deletion, request.now(), slices.size());
        expiry.remove(store, request.now(), moved);
        return new Carried(answer, moved, moved == slices.size());
    }
}
