package todooo.adapter.http.todo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.adapter.http.rest.input.JsonValues;
import todooo.domain.list.ListId;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;

/**
 * The body of a request to move a to-do.
 *
 * @param after the to-do behind which it is moved; null for none
 * @param list the list that it comes to; null for the one that it is in
 */
record MoveMembers(@Nullable TodoId after, TodoEdit.@Nullable SetList list) {
    private static final String AFTER = "after";
    private static final String LIST = "list";

    /**
     * The members of a body. The to-do behind which it is moved has to be named, so that nothing is moved to the front
     * by accident.
     *
     * @throws ProblemException with all violations
     */
    static MoveMembers of(JsonNode body) {
        JsonMembers members = new JsonMembers(body, List.of(AFTER, LIST), Set.of());
        Optional<TodoId> after = members.required(
                AFTER,
                value -> value.isNull() ? Optional.empty() : Optional.of(new TodoId(JsonValues.id(value, "a to-do"))));
        TodoEdit.SetList list = members.optional(
                LIST,
                value -> new TodoEdit.SetList(value.isNull() ? null : new ListId(JsonValues.id(value, "a list"))));
        members.verify();
        return new MoveMembers(after == null ? null : after.orElse(null), list);
    }
}
