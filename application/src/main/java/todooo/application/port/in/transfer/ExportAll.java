package todooo.application.port.in.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.domain.change.ChangeToken;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Owner;

/**
 * Reads all that an owner has, part by part, each in a transaction of its own: between two parts nothing is held. What
 * changes meanwhile is in the feed behind the token of the beginning.
 */
public interface ExportAll {
    /**
     * The token and all lists.
     *
     * @throws StorageException if they could not be read
     */
    Beginning begin(Owner owner);

    /**
     * The next to-dos in the order of creation.
     *
     * @param after where the page before ended; null for the first
     * @throws StorageException if they could not be read
     */
    Page todos(Owner owner, @Nullable TodoPosition after);

    /**
     * The beginning of an export.
     *
     * @param next where to read changes on; taken before anything else was read
     * @param lists in the order of their places, archived ones among them
     * @param origins where lists had been imported from
     */
    record Beginning(ChangeToken next, List<PlacedList> lists, Map<ListId, Fingerprint> origins) {
        public Beginning {
            lists = List.copyOf(lists);
            origins = Map.copyOf(origins);
        }
    }

    /**
     * Some to-dos.
     *
     * @param origins where to-dos had been imported from
     */
    record Page(TodoPage todos, Map<TodoId, Fingerprint> origins) {
        public Page {
            origins = Map.copyOf(origins);
        }
    }
}
