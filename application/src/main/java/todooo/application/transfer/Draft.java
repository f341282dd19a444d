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

/** An import that only says what it would do. */
final class Draft implements ImportTarget {
    private final Store store;

    Draft(Store store) {
        this.store = store;
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public @Nullable ListId add(ListContent content, Instant createdAt, @Nullable Fingerprint origin) {
        return null;
    }

    @Override
    public @Nullable TodoId add(TodoContent content, Instant createdAt, Fingerprint origin) {
        return null;
    }

    @Override
    public boolean add(TagName name) {
        return false;
    }
}
