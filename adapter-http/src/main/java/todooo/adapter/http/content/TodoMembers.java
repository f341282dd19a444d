package todooo.adapter.http.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.adapter.http.rest.input.JsonValues;
import todooo.domain.date.Dates;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.list.ListId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.InvalidFieldException;
import todooo.domain.todo.Notes;
import todooo.domain.todo.Priority;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.value.InvalidValueException;

/**
 * A to-do in request bodies. Types are checked here and never coerced; all other rules are the domain's.
 *
 * @param taskName the name of the member that holds the task
 * @param detailed whether clients know the members that came later: those from the list on
 * @param setByTheServer the names of the members that clients cannot set
 */
public record TodoMembers(String taskName, boolean detailed, Set<String> setByTheServer) {
    private static final String COMPLETED = "completed";
    private static final String ORDER = "order";
    private static final List<Detail> DETAILS = List.of(
            new Detail(
                    "list",
                    value -> new TodoEdit.SetList(orNull(value, id -> new ListId(JsonValues.id(id, "a list"))))),
            new Detail(
                    "notes", value -> new TodoEdit.SetNotes(orNull(value, text -> new Notes(JsonValues.string(text))))),
            new Detail("tags", value -> new TodoEdit.SetTags(value.isNull() ? Tags.NONE : tags(value))),
            new Detail("due", value -> new TodoEdit.SetDue(orNull(value, text -> Due.parse(JsonValues.string(text))))),
            new Detail("dueZone", value -> new TodoEdit.SetDueZone(orNull(value, TodoMembers::zone))),
            new Detail("start", value -> new TodoEdit.SetStart(orNull(value, TodoMembers::date))),
            new Detail("priority", value -> new TodoEdit.SetPriority(orNull(value, TodoMembers::priority))));

    /**
     * The content of a to-do that is to be created.
     *
     * @throws ProblemException with all violations
     * @throws InvalidFieldException if members do not fit each other
     */
    public TodoContent created(JsonNode body) {
        JsonMembers members = members(body);
        members.refuse(setByTheServer, "is set by the service");
        Task task = members.required(taskName, TodoMembers::task);
        Boolean completed = members.optional(COMPLETED, JsonValues::flag);
        Integer order = members.optional(ORDER, TodoMembers::order);
        List<TodoEdit> details = details(members);
        members.verify();
        return TodoContent.of(Objects.requireNonNull(task), Boolean.TRUE.equals(completed), order)
                .edited(details);
    }

    /**
     * The edits of a replacement: task, completed and order are replaced. Members that came later stay if they are
     * absent, so that a client of before destroys nothing; members that the server sets are ignored.
     *
     * @throws ProblemException with all violations
     */
    public List<TodoEdit> replaced(JsonNode body) {
        JsonMembers members = members(body);
        Task task = members.required(taskName, TodoMembers::task);
        Boolean completed = members.optional(COMPLETED, JsonValues::flag);
        Integer order = members.optional(ORDER, TodoMembers::order);
        List<TodoEdit> details = details(members);
        members.verify();
        List<TodoEdit> edits = new ArrayList<>();
        edits.add(new TodoEdit.SetTask(Objects.requireNonNull(task)));
        edits.add(new TodoEdit.SetCompleted(Boolean.TRUE.equals(completed)));
        edits.add(new TodoEdit.SetOrder(order));
        edits.addAll(details);
        return edits;
    }

    /**
     * The edits of a merge patch (RFC 7396): an absent member stays, and null clears, with the result of a replacement
     * without that member; members that the server sets are ignored.
     *
     * @throws ProblemException with all violations
     */
    public List<TodoEdit> merged(JsonNode body) {
        JsonMembers members = members(body);
        List<TodoEdit> edits = new ArrayList<>();
        members.optional(taskName, value -> edits.add(new TodoEdit.SetTask(task(value))));
        members.optional(
                COMPLETED, value -> edits.add(new TodoEdit.SetCompleted(!value.isNull() && JsonValues.flag(value))));
        members.optional(ORDER, value -> edits.add(new TodoEdit.SetOrder(order(value))));
        edits.addAll(details(members));
        members.verify();
        return edits;
    }

    private JsonMembers members(JsonNode body) {
        Stream<String> later = detailed ? DETAILS.stream().map(Detail::name) : Stream.empty();
        List<String> known =
                Stream.concat(Stream.of(taskName, COMPLETED, ORDER), later).toList();
        return new JsonMembers(body, known, setByTheServer);
    }

    /** The edits of the members that came later. A due date stands before its zone. */
    private List<TodoEdit> details(JsonMembers members) {
        List<TodoEdit> edits = new ArrayList<>();
        if (detailed) {
            DETAILS.forEach(detail -> members.optional(
                    detail.name(), value -> edits.add(detail.edit().apply(value))));
        }
        return edits;
    }

    private static Task task(JsonNode value) {
        return Task.written(JsonValues.string(value));
    }

    private static @Nullable Integer order(JsonNode value) {
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        JsonValues.require(
                fits || value.isNull(),
                String.format(
                        Locale.ROOT,
                        "must be a whole number from %d to %d, or null",
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE));
        return fits ? value.intValue() : null;
    }

    private static Tags tags(JsonNode value) {
        JsonValues.require(value.isArray(), "must be an array of strings");
        return Tags.of(StreamSupport.stream(value.spliterator(), false)
                .map(name -> TagName.written(JsonValues.string(name)))
                .toList());
    }

    private static ZoneName zone(JsonNode value) {
        return ZoneName.written(JsonValues.string(value));
    }

    private static LocalDate date(JsonNode value) {
        return Dates.parse(JsonValues.string(value));
    }

    private static Priority priority(JsonNode value) {
        return switch (value.isTextual() ? value.textValue() : "") {
            case "low" -> Priority.LOW;
            case "medium" -> Priority.MEDIUM;
            case "high" -> Priority.HIGH;
            default -> throw new InvalidValueException("must be low, medium, high or null");
        };
    }

    private static <T> @Nullable T orNull(JsonNode value, Function<JsonNode, T> reader) {
        return value.isNull() ? null : reader.apply(value);
    }

    /** A member that came later, with the edit of its value. */
    private record Detail(String name, Function<JsonNode, TodoEdit> edit) {}
}
