package todooo.adapter.http.transfer.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.content.TodoJson;
import todooo.adapter.http.problem.ProblemException;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.InvalidValueException;

/** The records of an export: the members of a to-do are read as those of requests are. */
final class ExportedRecord {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private ExportedRecord() {}

    static ImportRecord list(Position position, ObjectNode members) {
        Draft draft = new Draft();
        Identity identity = identity(draft, members);
        ListTitle title = draft.read("title", () -> ListTitle.written(text(members, "title")));
        JsonNode archived = members.path("archived");
        if (!archived.isBoolean() && !archived.isMissingNode()) {
            draft.refuse("archived", "must be true or false");
        }
        if (title == null || identity == null || !draft.wrong().isEmpty()) {
            return new ImportRecord.Unusable(position, draft.wrong());
        }
        return new ImportRecord.OfList(
                position,
                members.get("id").asText(),
                new ListContent(title, archived.asBoolean()),
                identity,
                time(members, "createdAt"),
                List.of());
    }

    static ImportRecord todo(Position position, ObjectNode members) {
        Draft draft = new Draft();
        Identity identity = identity(draft, members);
        Instant completedAt = isAbsent(members.path("completedAt"))
                ? null
                : draft.read("completedAt", () -> time(members, "completedAt"));
        JsonNode list = members.path("list");
        if (!isId(list) && !isAbsent(list)) {
            draft.refuse("list", "must be the id of a list of the export, or null");
        }
        try {
            TodoContent content = content(members.deepCopy());
            if (identity != null && draft.wrong().isEmpty()) {
                return new ImportRecord.OfTodo(
                        position,
                        content.completed() ? content.withCompletedAt(completedAt) : content,
                        isId(list) ? list.asText() : null,
                        identity,
                        time(members, "createdAt"),
                        List.of());
            }
        } catch (ProblemException e) {
            e.violations().forEach(violation -> draft.refuse(violation.member(), violation.detail()));
        } catch (InvalidFieldException e) {
            draft.refuse(e.field(), e.rule());
        }
        return new ImportRecord.Unusable(position, draft.wrong());
    }

    /** The content, in the inbox: what its members say beside those that only an export has. */
    private static TodoContent content(ObjectNode members) {
        members.remove(Set.of("kind", "place", "list", "origin"));
        var edits = TodoJson.MEMBERS.replaced(members);
        return TodoContent.of(new Task("replaced by the first edit")).edited(edits);
    }

    private static @Nullable Identity identity(Draft draft, ObjectNode members) {
        if (!isId(members.path("id"))) {
            draft.refuse("id", "must be a whole number from 1");
            return null;
        }
        Instant createdAt = draft.read("createdAt", () -> time(members, "createdAt"));
        @Nullable
        Fingerprint origin = isAbsent(members.path("origin"))
                ? null
                : draft.read("origin", () -> new Fingerprint(text(members, "origin")));
        return createdAt == null
                ? null
                : new Identity.Exported(ExportFormat.EXPORT, members.get("id").longValue(), createdAt, origin);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static boolean isId(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
    }

    private static Instant time(ObjectNode members, String name) {
        try {
            Instant time = Instant.parse(text(members, name)).truncatedTo(ChronoUnit.MICROS);
            if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // it is said below
        }
        throw new InvalidValueException("must be a time such as 2026-12-01T09:30:00.000000Z");
    }

    private static String text(ObjectNode members, String name) {
        JsonNode value = members.path(name);
        if (!value.isTextual()) {
            throw new InvalidValueException(value.isMissingNode() ? "is missing" : "must be a string");
        }
        return value.textValue();
    }
}
