package todooo.adapter.http.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import todooo.adapter.http.content.ChangeTokens;
import todooo.adapter.http.content.ListJson;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.transfer.format.ExportFormat;
import todooo.domain.change.ChangeToken;
import todooo.domain.list.PlacedList;
import todooo.domain.todo.PlacedTodo;

/** A line of an export. */
sealed interface ExportLine {
    /** The first line. */
    record Head(String kind, int version) implements ExportLine {
        static Head now() {
            return new Head(ExportFormat.EXPORT, ExportFormat.version());
        }
    }

    /** A list, as everywhere else, and its place. */
    record OfList(String kind, @JsonUnwrapped ListJson list, long place) implements ExportLine {
        static OfList shown(PlacedList placed, String base) {
            return new OfList(ExportFormat.LIST, ListJson.shown(placed.list(), base), placed.place());
        }
    }

    /** A to-do, as everywhere else, and its place. */
    record OfTodo(String kind, @JsonUnwrapped TodoJson todo, long place) implements ExportLine {
        static OfTodo shown(PlacedTodo placed, String base) {
            return new OfTodo(ExportFormat.TODO, TodoJson.shown(placed.todo(), base), placed.place());
        }
    }

    /** The last line: where to read changes on. */
    record End(String kind, String next) implements ExportLine {
        static End at(ChangeToken token) {
            return new End(ExportFormat.END, ChangeTokens.write(token));
        }
    }
}
