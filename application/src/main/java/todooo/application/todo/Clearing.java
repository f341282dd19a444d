package todooo.application.todo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.storage.PartlyRemovedException;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.StorageException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.value.Owner;

/**
 * Deletes many to-dos in slices, each a transaction of its own, so that the writes of others come in between.
 */
final class Clearing {
    private static final TodoSort NEWEST_FIRST = new TodoSort(Property.CREATED, true);
    private static final TodoSort LAST_CHANGED_FIRST = new TodoSort(Property.UPDATED, true);

    private final Transactions transactions;
    private final int slice;

    /** @param slice how many to-dos a slice has at most, from 1 */
    Clearing(Transactions transactions, int slice) {
        this.transactions = transactions;
        this.slice = slice;
    }

    /**
     * Deletes the to-dos that are there now, but for those that change meanwhile: it ends even if a client goes on to
     * make more of them.
     *
     * @param completed which ones: those that are, or are not, completed; null for all
     * @return how many there were
     * @throws StorageException if nothing was deleted
     * @throws PartlyRemovedException if it stopped after the first slice
     */
    int clear(Owner owner, @Nullable Boolean completed) {
        Optional<RemovalSlice> first =
                transactions.read(unit -> first(unit.of(owner).todos(), completed));
        int removed = 0;
        @Nullable RemovalSlice next = first.orElse(null);
        while (next != null) {
            RemovedSlice done = remove(owner, next, removed);
            removed += done.removed();
            next = done.next() == null ? null : next.after(done.next());
        }
        return removed;
    }

    private RemovedSlice remove(Owner owner, RemovalSlice next, int removed) {
        try {
            return transactions.write(owner, unit -> unit.of(owner).todos().remove(next));
        } catch (StorageException e) {
            if (removed == 0) {
                throw e;
            }
            throw new PartlyRemovedException(removed, e);
        }
    }

    /** The first slice of all that are there, if there are any: up to the last in the order of creation. */
    private Optional<RemovalSlice> first(TodoRepository todos, @Nullable Boolean completed) {
        return top(todos, NEWEST_FIRST)
                .flatMap(newest -> top(todos, LAST_CHANGED_FIRST)
                        .map(changed -> new RemovalSlice(
                                completed, null, NEWEST_FIRST.positionOf(newest), changed.updatedAt(), slice)));
    }

    private static Optional<ToDo> top(TodoRepository todos, TodoSort sort) {
        List<ToDo> found =
                todos.list(TodoQuery.ALL.by(sort).atMost(new PageLimit(1))).todos();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }
}
