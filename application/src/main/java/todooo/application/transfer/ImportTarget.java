package todooo.application.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Store;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Fingerprint;

/** Where an import goes: into the store, or nowhere, if it only says what it would do. */
sealed interface ImportTarget permits Stored, Draft {
    /** The store as it is. */
    Store store();

    /** Adds a list, of this origin if it has one; null if none is made. */
    @Nullable
    ListId add(ListContent content, Instant createdAt, @Nullable Fingerprint origin);

    /** Adds a to-do of this origin; null if none is made. */
    @Nullable
    TodoId add(TodoContent content, Instant createdAt, Fingerprint origin);

    /** Adds a tag; false if none is made. */
    boolean add(TagName name);
}
