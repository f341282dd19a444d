package todooo.adapter.http.content;

import io.helidon.http.Status;
import java.util.Map;
import todooo.adapter.http.rest.Idempotency;
import todooo.adapter.http.rest.Response;
import todooo.application.port.in.list.DeleteList;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.domain.trash.DeletionId;

/** Responds to requests that delete something, with a link to the deletion, where they can be undone. */
public final class DeletionResponse {
    /** The path of all deletions. */
    public static final String PATH = "/trash";

    private DeletionResponse() {}

    /** The path of the deletion of this id. */
    public static String path(DeletionId id) {
        return PATH + "/" + id.value();
    }

    /** The response to the deletion of one to-do; its URLs start with the base. */
    public static Response of(DeleteTodo.Deleted deleted, String base) {
        return of(deleted.deletion(), deleted.replayed(), base);
    }

    /** The response to the deletion of a list; its URLs start with the base. */
    public static Response of(DeleteList.Deleted deleted, String base) {
        return of(deleted.deletion(), deleted.replayed(), base);
    }

    private static Response of(DeletionId deletion, boolean replayed, String base) {
        return Idempotency.marked(linking(Response.empty(Status.NO_CONTENT_204), deletion, base), replayed);
    }

    /** The response to the deletion of many to-dos; its URLs start with the base. */
    public static Response of(ClearTodos.Cleared cleared, String base) {
        Response counted = Response.json(Status.OK_200, Map.of("deleted", cleared.deleted()));
        DeletionId deletion = cleared.deletion();
        Response answer = deletion == null ? counted : linking(counted, deletion, base);
        return Idempotency.marked(answer, cleared.replayed());
    }

    private static Response linking(Response answer, DeletionId deletion, String base) {
        return answer.linking("related", base + path(deletion));
    }
}
