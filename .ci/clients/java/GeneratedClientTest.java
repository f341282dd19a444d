import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import todooo.client.ApiClient;
import todooo.client.ApiException;
import todooo.client.ApiResponse;
import todooo.client.ChangesApi;
import todooo.client.ToDosApi;
import todooo.client.TrashApi;
import todooo.client.model.Changes;
import todooo.client.model.NewTodo;
import todooo.client.model.PlacedTodo;
import todooo.client.model.PreconditionProblem;
import todooo.client.model.Problem;
import todooo.client.model.ProblemError;
import todooo.client.model.Removal;
import todooo.client.model.Todo;
import todooo.client.model.TodoPatch;
import todooo.client.model.TodoReplacement;

/** The client that is generated for Java's own HTTP client, against the running service. */
class GeneratedClientTest {
    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]after=([^&>]+)[^>]*>; rel=\"next\"");
    private static final Pattern DELETION = Pattern.compile("/trash/([0-9]+)>");
    private static final String MINIMAL = "return=minimal";

    /** It knows the address from the document: where that came from. */
    private final ApiClient client = new ApiClient();

    private final ToDosApi api = new ToDosApi(client);
    private final TrashApi trash = new TrashApi(client);
    private final ChangesApi changes = new ChangesApi(client);

    @Test
    void addsReadsChangesReplacesAndDeletesATodo() throws ApiException {
        Todo added = api.createTodo(new NewTodo().task("Learn Java").order(7), null, null);
        assertThat(added.getTask()).isEqualTo("Learn Java");
        assertThat(added.getCompleted()).isFalse();
        assertThat(api.getTodo(added.getId(), null, null)).isEqualTo(added);

        Todo changed = api.changeTodo(added.getId(), new TodoPatch().completed(true), null, null);
        assertThat(changed.getCompleted()).isTrue();
        assertThat(changed.getOrder()).isEqualTo(7);
        assertThat(api.changeTodo(added.getId(), new TodoPatch().order(null), null, null).getOrder())
                .isNull();

        Todo replaced = api.replaceTodo(added.getId(), new TodoReplacement().task("Rest"), null, null);
        assertThat(replaced.getTask()).isEqualTo("Rest");
        assertThat(replaced.getCompleted()).isFalse();

        api.deleteTodo(added.getId(), null, null);
        assertThat(refusal(() -> api.getTodo(added.getId(), null, null)).getCode()).isEqualTo(404);
    }

    @Test
    void followsLinkFromPageToPage() throws ApiException {
        String task = UUID.randomUUID().toString();
        for (String suffix : List.of("a", "b", "c")) {
            api.createTodo(new NewTodo().task(task + suffix), null, null);
        }

        List<String> tasks = new ArrayList<>();
        String after = null;
        do {
            ApiResponse<List<Todo>> page = list(task, "-created", 2, after, null);
            page.getData().forEach(todo -> tasks.add(todo.getTask()));
            after = NEXT.matcher(header(page, "Link"))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .findFirst()
                    .orElse(null);
        } while (after != null);

        assertThat(tasks).containsExactly(task + "c", task + "b", task + "a");
    }

    @Test
    void countsAList() throws ApiException {
        String task = UUID.randomUUID().toString();
        api.createTodo(new NewTodo().task(task), null, null);

        ApiResponse<List<Todo>> page = list(task, null, null, null, "count=exact");

        assertThat(header(page, "X-Total-Count")).isEqualTo("1");
    }

    @Test
    void changesOnlyWhatItHasSeen() throws Exception {
        long id = api.createTodo(new NewTodo().task("Seen"), null, null).getId();
        String seen = header(api.getTodoWithHttpInfo(id, null, null), "ETag");

        api.changeTodo(id, new TodoPatch().task("Changed"), seen, null);
        ApiException refused = refusal(() -> api.changeTodo(id, new TodoPatch().task("Lost"), seen, null));

        assertThat(refused.getCode()).isEqualTo(412);
        PreconditionProblem problem =
                client.getObjectMapper().readValue(refused.getResponseBody(), PreconditionProblem.class);
        assertThat(problem.getCurrent().getTask()).isEqualTo("Changed");
    }

    @Test
    void takesMinimalAnswers() throws ApiException {
        long id = api.createTodo(new NewTodo().task("Before"), null, null).getId();

        assertThat(api.changeTodo(id, new TodoPatch().completed(true), null, MINIMAL)).isNull();
        assertThat(api.replaceTodo(id, new TodoReplacement().task("After"), null, MINIMAL)).isNull();
        ApiResponse<Todo> added = api.createTodoWithHttpInfo(new NewTodo().task("Minimal"), null, MINIMAL);

        assertThat(api.getTodo(id, null, null).getTask()).isEqualTo("After");
        assertThat(added.getData()).isNull();
        assertThat(header(added, "Location")).matches(".*/todo/[0-9]+");
    }

    @Test
    void createsOneTodoHoweverOftenItAsksWithTheSameKey() throws ApiException {
        NewTodo content = new NewTodo().task(UUID.randomUUID().toString());
        String key = "\"%s\"".formatted(UUID.randomUUID());

        Todo first = api.createTodo(content, key, null);
        ApiResponse<Todo> again = api.createTodoWithHttpInfo(content, key, null);

        assertThat(again.getData()).isEqualTo(first);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(list(content.getTask(), null, null, null, null).getData()).hasSize(1);
    }

    @Test
    void readsWhatIsWrongWithARequest() throws Exception {
        ApiException refused = refusal(() -> api.createTodo(new NewTodo().task(" "), null, null));

        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(422);
        assertThat(problem.getErrors()).extracting(ProblemError::getPointer).containsExactly("#/task");
    }

    @Test
    void clearsWhatIsCompleted() throws ApiException {
        long id = api.createTodo(new NewTodo().task("Done").completed(true), null, null).getId();

        assertThat(api.clearCompletedTodos(true, null, null).getDeleted()).isPositive();

        assertThat(refusal(() -> api.getTodo(id, null, null)).getCode()).isEqualTo(404);
    }

    @Test
    void bringsBackWhatWasDeletedAndReadsWhatHasChanged() throws ApiException {
        long id = api.createTodo(new NewTodo().task("Deleted"), null, null).getId();
        String known = readChanges(null).getNext();
        long deletion = idIn(header(api.deleteTodoWithHttpInfo(id, null, null), "Link"));

        Changes gone = readChanges(known);
        assertThat(gone.getDeleted()).extracting(Removal::getId).contains(id);
        assertThat(trash.restoreDeletion(deletion, null).getRestored()).isEqualTo(1);
        assertThat(readChanges(gone.getNext()).getTodos())
                .extracting(PlacedTodo::getId, PlacedTodo::getVersion)
                .contains(tuple(id, 2L));
    }

    /** The last part of the changes since then. */
    /** A page of the to-dos of this task, filtered by nothing else. */
    private ApiResponse<List<Todo>> list(String task, String sort, Integer limit, String after, String prefer)
            throws ApiException {
        return api.listTodosWithHttpInfo(
                task, null, null, null, null, null, null, null, null, null, sort, limit, after, prefer);
    }

    private Changes readChanges(String since) throws ApiException {
        Changes read = changes.readChanges(since, null);
        while (read.getMore()) {
            read = changes.readChanges(read.getNext(), null);
        }
        return read;
    }

    private static long idIn(String link) {
        return DELETION.matcher(link).results().map(found -> Long.parseLong(found.group(1))).findFirst().orElseThrow();
    }

    private static String header(ApiResponse<?> response, String name) {
        return response.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> String.join(", ", header.getValue()))
                .findFirst()
                .orElse("");
    }

    private static ApiException refusal(ThrowingCallable call) {
        ApiException refusal = catchThrowableOfType(ApiException.class, call);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
