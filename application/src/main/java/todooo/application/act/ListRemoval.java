package todooo.application.act;

import java.time.Instant;
import todooo.application.port.out.Store;
import todooo.domain.storage.Trash;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.State;

/** The second part of the deletion of a list: it is taken away at once, and then its to-dos follow it. */
public final class ListRemoval {
    private ListRemoval() {}

    /**
     * Moves to-dos of the list to the trash, and completes the deletion with the last of them.
     *
     * @return how many there were; if they are fewer than the limit, none is left
     */
    public static int follow(Store store, Deletion deletion, Instant now, int limit) {
        Trash trash = store.trash();
        int moved = trash.listOf(deletion.id())
                .map(list -> trash.putTodosOf(deletion, list, limit))
                .orElse(0);
        DeletionContent content = deletion.content().plus(moved);
        trash.replace(deletion.withContent(moved < limit ? content.in(State.COMPLETE) : content, now));
        return moved;
    }
}
