package todooo.domain.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListId;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;

/**
 * Where the to-dos and lists of one owner were imported from, so that importing twice doubles nothing. An origin goes
 * into the trash and comes back with what has it; what is removed for good is forgotten. It is used inside a
 * transaction only. Every method throws {@link StorageException} when the database fails, and
 * {@link IllegalStateException} after the transaction has ended.
 */
public interface Imports {
    /** How many origins or ids are asked for at once, at most. */
    int MAX_ASKED = 1_000;

    /** The to-dos that were imported from these origins; of several of one origin, one that is not in the trash. */
    Map<Fingerprint, KnownTodo> todosFrom(Collection<Fingerprint> origins);

    /** The to-dos of these ids, those in the trash too. */
    List<KnownTodo> todosOf(Collection<TodoId> ids);

    /** Where lists were imported from, without those in the trash and those that were not imported. */
    Map<ListId, Fingerprint> listOrigins();

    /** The lists that were imported from these origins, without those in the trash. */
    Map<Fingerprint, ListId> listsFrom(Collection<Fingerprint> origins);

    /**
     * Notes where a to-do comes from that this transaction has added, and that its version came to be now, whenever it
     * was created: no entity tag of another place may stand for it.
     */
    void note(TodoId added, Fingerprint origin, Instant now);

    /** Notes the same of a list that this transaction has added. */
    void note(ListId added, Fingerprint origin, Instant now);

    /**
     * A to-do that is there.
     *
     * @param createdAt when it was added, to the microsecond
     * @param origin where it was imported from; null if it was not
     * @param trashed whether it is in the trash
     */
    record KnownTodo(TodoId id, Instant createdAt, @Nullable Fingerprint origin, boolean trashed) {}
}
