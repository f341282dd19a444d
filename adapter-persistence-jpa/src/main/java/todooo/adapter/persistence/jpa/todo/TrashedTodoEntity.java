package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table trashed_todo. Rows come and go by statements about many. */
@Entity
@Table(name = "trashed_todo")
public final class TrashedTodoEntity extends StoredTodo {
    @Column(nullable = false)
    private long deletion;

    /** The number of the list that it was in; null for the inbox. */
    private @Nullable Long list;

    TrashedTodoEntity() {}

    @Override
    @Nullable
    Long list() {
        return list;
    }
}
