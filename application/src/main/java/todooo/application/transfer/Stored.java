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

/** An import into the store. */
final class Stored implements ImportTarget {
    private final Store store;
    private final Instant now;

    Stored(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public ListId add(ListContent content, Instant createdAt, @Nullable Fingerprint origin) {
        ListId added = store.lists().add(content, createdAt).id();
        if (origin != null) {
            store.imports().note(added, origin, now);
        }
        return added;
    }

    @Override
    public TodoId add(TodoContent content, Instant createdAt, Fingerprint origin) {
        TodoId added = store.todos().add(content, createdAt).id();
        store.imports().note(added, origin, now);
        return added;
    }

    @Override
    public boolean add(TagName name) {
        store.tags().add(name);
        return true;
    }
}
