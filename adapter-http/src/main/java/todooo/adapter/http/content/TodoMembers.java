package todooo.adapter.http.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.value.InvalidValueException;

/**
 * A to-do in request bodies. Types are checked here and never coerced; all other rules are the domain's.
 *
 * @param taskName the name of the member that holds the task
 * @param setByTheServer the names of the members that clients cannot set
 */
public record TodoMembers(String taskName, Set<String> setByTheServer) {
    private static final String COMPLETED = "completed";
    private static final String ORDER = "order";

    /**
     * The content of a to-do that is to be created.
     *
     * @throws ProblemException with all violations
     */
    public TodoContent created(JsonNode body) {
        JsonMembers members = members(body, setByTheServer);
        members.refuse(setByTheServer, "is set by the service");
        return content(members);
    }

    /**
     * The content of a to-do that is to be replaced; members that the server sets are ignored.
     *
     * @throws ProblemException with all violations
     */
    public TodoContent replaced(JsonNode body) {
        return content(members(body, setByTheServer));
    }

    /**
     * The edits of a merge patch (RFC 7396): an absent member stays, and null clears, with the result of a replacement
     * without that member; members that the server sets are ignored.
     *
     * @throws ProblemException with all violations
     */
    public List<TodoEdit> merged(JsonNode body) {
        JsonMembers members = members(body, setByTheServer);
        List<TodoEdit> edits = new ArrayList<>();
        members.optional(taskName, value -> edits.add(new TodoEdit.SetTask(task(value))));
        members.optional(COMPLETED, value -> edits.add(new TodoEdit.SetCompleted(!value.isNull() && completed(value))));
        members.optional(ORDER, value -> edits.add(new TodoEdit.SetOrder(order(value))));
        members.verify();
        return edits;
    }

    private JsonMembers members(JsonNode body, Set<String> ignored) {
        return new JsonMembers(body, List.of(taskName, COMPLETED, ORDER), ignored);
    }

    private TodoContent content(JsonMembers members) {
        Task task = members.required(taskName, TodoMembers::task);
        Boolean completed = members.optional(COMPLETED, TodoMembers::completed);
        Integer order = members.optional(ORDER, TodoMembers::order);
        members.verify();
        return new TodoContent(Objects.requireNonNull(task), Boolean.TRUE.equals(completed), order);
    }

    private static Task task(JsonNode value) {
        require(value.isTextual(), "must be a string");
        return Task.written(value.textValue());
    }

    private static boolean completed(JsonNode value) {
        require(value.isBoolean(), "must be true or false");
        return value.booleanValue();
    }

    private static @Nullable Integer order(JsonNode value) {
        boolean fits = value.isIntegralNumber() && value.canConvertToInt();
        require(
                fits || value.isNull(),
                String.format(
                        Locale.ROOT,
                        "must be a whole number from %d to %d, or null",
                        Integer.MIN_VALUE,
                        Integer.MAX_VALUE));
        return fits ? value.intValue() : null;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidValueException(rule);
        }
    }
}
