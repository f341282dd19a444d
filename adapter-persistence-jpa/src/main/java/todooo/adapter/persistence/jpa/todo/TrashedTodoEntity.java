package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table trashed_todo. Rows come and go by statements about many. */
@Entity
@Table(name = "trashed_todo")
public final class TrashedTodoEntity extends StoredTodo {
    @Column(nullable = false)
    private long deletion;

    TrashedTodoEntity() {}
}
