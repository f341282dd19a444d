package todooo.domain.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import todooo.domain.query.DeletionQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionId;

/**
 * The deletions of one owner, and the to-dos that they have moved out of the list. A to-do is in the list or in the
 * trash, never in both.
 */
public interface Trash extends Repository<Deletion, DeletionId, DeletionContent> {
    /** The deletions of the page, without those that are being purged. */
    List<Deletion> list(DeletionQuery query);

    /** The oldest deletion that began before this time, or is being purged. */
    Optional<Deletion> oldestBefore(Instant then);

    /**
     * Moves a to-do to the trash, as a part of the deletion.
     *
     * @throws StaleVersionException if its stored version is another, or it is gone
     */
    void put(Deletion deletion, ToDo todo);

    /**
     * Moves the to-dos of one slice of a removal to the trash. One slice after the other, each begins where the last
     * one ended, and none examines more to-dos than its limit.
     */
    RemovedSlice put(Deletion deletion, RemovalSlice slice);

    /**
     * Moves to-dos of the deletion back to the list, those of the lowest ids first, each as its next version under its
     * id and at its place.
     *
     * @param now when the next versions come to be
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int restore(DeletionId deletion, Instant now, int limit);

    /**
     * Removes to-dos of the deletion for good, those of the lowest ids first.
     *
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int purge(DeletionId deletion, int limit);

    /**
     * Removes a deletion that has no to-dos any more.
     *
     * @throws StaleVersionException if its stored version is another, it is gone, or it has to-dos
     */
    void remove(Deletion deletion);
}
