package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Expiry;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.list.ListId;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StorageException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.storage.Trash;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Choice;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

/**
 * Deletes many to-dos in slices, each a transaction of its own, so that the writes of others come in between. One
 * deletion holds them all, begun by the first slice and completed by the last.
 */
final class ClearTodosService implements ClearTodos {
    private static final TodoSort NEWEST_FIRST = new TodoSort(Property.CREATED, true);
    private static final TodoSort LAST_CHANGED_FIRST = new TodoSort(Property.UPDATED, true);

    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Expiry expiry;
    private final int slice;

    /** @param slice how many to-dos a slice has at most, from 1 */
    ClearTodosService(Transactions transactions, InstantSource clock, Retention retention, int slice) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.expiry = new Expiry(retention);
        this.slice = slice;
    }

    /**
     * It ends even if a client goes on to make more to-dos. A request whose key belongs to a deletion that is not
     * complete goes on with it.
     */
    @Override
    public Cleared clear(Command command) {
        Owner owner = command.owner();
        var request = new KeyedRequest(command.key(), fingerprint(command), clock.instant(), retention.keys());
        Progress progress = transactions.write(owner, unit -> begin(unit.of(owner), request, command));
        Answer answer = request.require(progress.answer());
        while (progress.next() != null) {
            Progress before = progress;
            progress = goOn(owner, request, before);
        }
        return cleared(progress.deleted(), answer);
    }

    private static Kind kind(Command command) {
        return command.completedOnly() ? Kind.COMPLETED : Kind.ALL;
    }

    private static Fingerprint fingerprint(Command command) {
        Choice<ListId> list = command.list();
        return list == null
                ? KeyedRequest.fingerprint("clear", kind(command))
                : KeyedRequest.fingerprint("clear", kind(command), "list", list.value());
    }

    private static Cleared cleared(int deleted, Answer answer) {
        return new Cleared(deleted, deleted == 0 ? null : new DeletionId(answer.subject()), answer.replayed());
    }

    private Progress begin(Store store, KeyedRequest request, Command command) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return again(store, request, earlier.get(), command);
        }
        TodoFilter cleared = TodoFilter.ALL.withCompleted(completed(command)).withList(command.list());
        Optional<ToDo> oldest = top(store.todos(), cleared, TodoSort.OLDEST_FIRST);
        if (oldest.isEmpty()) {
            return new Progress(request.keep(store, 0, 0), null, 0);
        }
        Deletion deletion = store.trash()
                .add(DeletionContent.begun(kind(command), oldest.get().task()), request.now());
        Answer answer = request.keep(store, deletion.id().value(), 0);
        return remove(store, request, deletion, new Progress(answer, first(store.todos(), command), 0));
    }

    /** The answer of an earlier request; one that did not come to its end is continued from the beginning. */
    private Progress again(Store store, KeyedRequest request, Answer earlier, Command command) {
        Optional<Deletion> unfinished = earlier.subject() == 0
                ? Optional.empty()
                : store.trash()
                        .find(new DeletionId(earlier.subject()))
                        .filter(deletion -> isUnderWay(deletion) && isKept(deletion, request.now()));
        return unfinished
                .map(deletion -> resumed(store, request, deletion, earlier, command))
                .orElse(new Progress(earlier, null, earlier.count()));
    }

    private Progress resumed(Store store, KeyedRequest request, Deletion deletion, Answer earlier, Command command) {
        DeletionContent content = deletion.content();
        RemovalSlice next = first(store.todos(), command);
        if (next == null) { // others have deleted the rest
            store.trash().replace(deletion.withContent(content.in(State.COMPLETE), request.now()));
        }
        return new Progress(earlier, next, content.todos());
    }

    private Progress goOn(Owner owner, KeyedRequest request, Progress progress) {
        try {
            return transactions.write(owner, unit -> {
                Store store = unit.of(owner);
                return store.trash()
                        .find(new DeletionId(progress.answer().subject()))
                        .filter(ClearTodosService::isUnderWay)
                        .map(deletion -> remove(store, request, deletion, progress))
                        .orElse(progress.ended());
            });
        } catch (StorageException e) {
            if (progress.deleted() == 0) {
                throw e;
            }
            throw new PartlyDoneException(progress.deleted(), e);
        }
    }

    private Progress remove(Store store, KeyedRequest request, Deletion deletion, Progress progress) {
        Trash trash = store.trash();
        RemovalSlice current = Objects.requireNonNull(progress.next());
        RemovedSlice done = trash.put(deletion, current);
        DeletionContent content = deletion.content().plus(done.removed());
        expiry.remove(store, request.now(), done.removed());
        request.recount(store, progress.answer(), content.todos());
        if (done.next() != null) {
            trash.replace(deletion.withContent(content, request.now()));
            return new Progress(progress.answer(), current.after(done.next()), content.todos());
        }
        if (content.todos() == 0) { // all have changed since the first one was seen
            trash.remove(deletion);
        } else {
            trash.replace(deletion.withContent(content.in(State.COMPLETE), request.now()));
        }
        return new Progress(progress.answer(), null, content.todos());
    }

    private static boolean isUnderWay(Deletion deletion) {
        return deletion.content().state() == State.DELETING;
    }

    private boolean isKept(Deletion deletion, Instant now) {
        return !deletion.createdAt().isBefore(now.minus(retention.trash()));
    }

    private static @Nullable Boolean completed(Command command) {
        return command.completedOnly() ? true : null;
    }

    /** The first slice of all that are there: up to the last in the order of creation. */
    private @Nullable RemovalSlice first(TodoRepository todos, Command command) {
        return top(todos, TodoFilter.ALL, NEWEST_FIRST)
                .flatMap(newest -> top(todos, TodoFilter.ALL, LAST_CHANGED_FIRST)
                        .map(changed -> new RemovalSlice(
                                completed(command),
                                command.list(),
                                null,
                                TodoPosition.ofCreation(newest),
                                changed.updatedAt(),
                                slice)))
                .orElse(null);
    }

    private static Optional<ToDo> top(TodoRepository todos, TodoFilter filter, TodoSort sort) {
        List<ToDo> found = todos.list(TodoQuery.ALL.of(filter).by(sort).atMost(new PageLimit(1)))
                .todos();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /**
     * How far a clearing has come.
     *
     * @param answer the answer to its request, with the id of the deletion
     * @param next the next slice; null at the end
     * @param deleted how many to-dos are deleted
     */
    private record Progress(Answer answer, @Nullable RemovalSlice next, int deleted) {
        /** The same, without more to do. */
        Progress ended() {
            return new Progress(answer, null, deleted);
        }
    }
}
