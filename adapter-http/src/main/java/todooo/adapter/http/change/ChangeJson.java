package todooo.adapter.http.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import todooo.adapter.http.content.TodoJson;
import todooo.domain.todo.PlacedTodo;

/** A to-do in the feed: as everywhere else, and with its place. */
record ChangeJson(@JsonUnwrapped TodoJson todo, long place) {
    /** The to-do at its URL, which starts with the base. */
    static ChangeJson shown(PlacedTodo placed, String base) {
        return new ChangeJson(TodoJson.shown(placed.todo(), base), placed.place());
    }
}
