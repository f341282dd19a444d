package todooo.adapter.persistence.jpa.todo;

import todooo.adapter.persistence.jpa.repository.Row;
import todooo.domain.todo.TodoContent;

/** The columns of a to-do that a read shows. The content that is made of them is without the tags. */
interface TodoColumns extends Row<TodoContent> {
    /** How many tags it has. */
    int tags();
}
