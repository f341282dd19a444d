package todooo.domain.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;
import todooo.domain.query.DeletionQuery;
import todooo.domain.todo.ToDo;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionId;

/**
 * The deletions of one owner, and the to-dos and lists that they have moved to the trash. Each of them is in the trash
 * or is not, never both.
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
     * Takes a list away for the deletion: from now on it is not found, and no to-do can be put into it. Its to-dos
     * follow by {@link #putTodosOf}.
     *
     * @throws StaleVersionException if its stored version is another, or it is gone
     */
    void take(Deletion deletion, TodoList list);

    /**
     * Moves to-dos of the list that the deletion has taken away to the trash, those that are open first, and with the
     * last of them the list; none if that list was restored meanwhile.
     *
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int putTodosOf(Deletion deletion, ListId list, int limit);

    /** The list that the deletion has taken away, wherever it is. */
    Optional<ListId> listOf(DeletionId deletion);

    /** Some deletion of a list whose to-dos have not all followed yet. */
    Optional<Deletion> unfinished();

    /**
     * Brings the list of the deletion back, if it has one, as its next version under its id and at its place.
     *
     * @param now when the next version comes to be
     */
    void restoreList(DeletionId deletion, Instant now);

    /**
     * Moves to-dos of the deletion back, those of the lowest ids first, each as its next version under its id and at
     * its place. A to-do whose list is gone goes to the inbox. It has its tags again, as they are called now.
     *
     * @param now when the next versions come to be
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int restore(DeletionId deletion, Instant now, int limit);

    /**
     * Removes to-dos of the deletion for good, those of the lowest ids first, and with the last of them its list.
     *
     * @return how many there were; if they are fewer than the limit, none is left
     */
    int purge(DeletionId deletion, int limit);

    /**
     * Removes a deletion that has no to-dos and no list any more.
     *
     * @throws StaleVersionException if its stored version is another, it is gone, or it has to-dos or a list
     */
    void remove(Deletion deletion);
}
