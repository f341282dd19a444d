package todooo.adapter.http.transfer;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.ChangeTokens;
import todooo.adapter.http.content.ListJson;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.transfer.format.ExportFormat;
import todooo.domain.change.ChangeToken;
import todooo.domain.list.PlacedList;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.value.Fingerprint;

/** A line of an export. */
sealed interface ExportLine {
    /** The first line. */
    record Head(String kind, int version) implements ExportLine {
        static Head now() {
            return new Head(ExportFormat.EXPORT, ExportFormat.version());
        }
    }

    /** A list, as everywhere else, its place, and where it had been imported from, if it had. */
    record OfList(
            String kind,
            @JsonUnwrapped ListJson list,
            long place,
            @JsonInclude(NON_NULL) @Nullable String origin) implements ExportLine {
        static OfList shown(PlacedList placed, @Nullable Fingerprint origin, String base) {
            return new OfList(ExportFormat.LIST, ListJson.shown(placed.list(), base), placed.place(), hex(origin));
        }
    }

    /** A to-do, as everywhere else, its place, and where it had been imported from, if it had. */
    record OfTodo(
            String kind,
            @JsonUnwrapped TodoJson todo,
            long place,
            @JsonInclude(NON_NULL) @Nullable String origin) implements ExportLine {
        static OfTodo shown(PlacedTodo placed, @Nullable Fingerprint origin, String base) {
            return new OfTodo(ExportFormat.TODO, TodoJson.shown(placed.todo(), base), placed.place(), hex(origin));
        }
    }

    private static @Nullable String hex(@Nullable Fingerprint origin) {
        return origin == null ? null : origin.hex();
    }

    /** The last line: where to read changes on. */
    record End(String kind, String next) implements ExportLine {
        static End at(ChangeToken token) {
            return new End(ExportFormat.END, ChangeTokens.write(token));
        }
    }
}
