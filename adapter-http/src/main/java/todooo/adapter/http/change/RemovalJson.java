package todooo.adapter.http.change;

import todooo.domain.todo.TodoId;

/** Something in the feed that is gone: its kind, and its id among all of its kind. */
record RemovalJson(String kind, long id) {
    /** A to-do that left the list. */
    static RemovalJson ofTodo(TodoId id) {
        return new RemovalJson("todo", id.value());
    }
}
