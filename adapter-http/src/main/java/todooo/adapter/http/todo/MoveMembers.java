package todooo.adapter.http.todo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.domain.todo.TodoId;
import todooo.domain.value.InvalidValueException;

/** The body of a request to move a to-do. */
final class MoveMembers {
    private static final String AFTER = "after";

    private MoveMembers() {}

    /**
     * The to-do behind which it is moved; null for none. The member has to be there, so that nothing is moved to the
     * front by accident.
     *
     * @throws ProblemException with all violations
     */
    static @Nullable TodoId after(JsonNode body) {
        JsonMembers members = new JsonMembers(body, List.of(AFTER), Set.of());
        Optional<TodoId> after = members.required(AFTER, MoveMembers::id);
        members.verify();
        return after == null ? null : after.orElse(null);
    }

    private static Optional<TodoId> id(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw new InvalidValueException("must be the id of a to-do, or null");
        }
        return Optional.of(new TodoId(value.longValue()));
    }
}
