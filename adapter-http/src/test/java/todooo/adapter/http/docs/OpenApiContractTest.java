package todooo.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.Exchange;
import todooo.adapter.http.HttpSettings;
import todooo.adapter.http.Services;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.change.ChangeRoutes;
import todooo.adapter.http.change.EventRoutes;
import todooo.adapter.http.change.EventStreams;
import todooo.adapter.http.docs.DocumentedOperation.Body;
import todooo.adapter.http.docs.DocumentedOperation.Option;
import todooo.adapter.http.list.ListRoutes;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.HostNames;
import todooo.adapter.http.rest.Links;
import todooo.adapter.http.rest.RequestIds;
import todooo.adapter.http.tag.TagRoutes;
import todooo.adapter.http.todo.TodoRoutes;
import todooo.adapter.http.todobackend.TodoBackendRoutes;
import todooo.adapter.http.transfer.TransferRoutes;
import todooo.adapter.http.trash.TrashRoutes;
import todooo.application.port.in.UseCases;
import todooo.application.testkit.memory.InMemoryTransactions;

/** The OpenAPI document and the routes say the same; so do Todo-Backend's paths and theirs. */
class OpenApiContractTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OURS;
    private static final OpenApiDocument TODO_BACKEND = OpenApiDocument.TODO_BACKEND;
    private static final UseCases USE_CASES = Services.over(new InMemoryTransactions(), InstantSource.system());
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Stream<DocumentedOperation> operations() {
        return Stream.of(DOCUMENT, TODO_BACKEND).flatMap(document -> document.operations().stream());
    }

    /** Every answer that is documented, and every failure, whether it can happen to the operation or not. */
    static Stream<Arguments> provocations() {
        return operations()
                .flatMap(operation -> Stream.concat(operation.statuses().stream(), Provocation.FAILURES.stream())
                        .distinct()
                        .map(status -> Arguments.of(operation, status)));
    }

    static Stream<Arguments> documentedRequests() {
        return operations()
                .flatMap(operation -> operation.bodies().stream().map(body -> Arguments.of(operation, body)));
    }

    static Stream<Arguments> documentedOptions() {
        return operations()
                .flatMap(operation -> operation.options().stream().map(option -> Arguments.of(operation, option)));
    }

    static Stream<Arguments> documentedPaths() {
        return Stream.of(DOCUMENT, TODO_BACKEND)
                .flatMap(document -> document.paths().stream().map(path -> Arguments.of(path, document)));
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void answersAsIsDocumented(DocumentedOperation operation, int status) {
        Exchange exchange = new Provocation(operation, SERVER).of(status);

        operation.requireValid(exchange);
        if (operation.statuses().contains(status)) {
            assertThat(exchange.status()).as(exchange.toString()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @MethodSource("documentedRequests")
    void acceptsEveryRequestThatIsAnExample(DocumentedOperation operation, Body body) {
        Exchange exchange = new Provocation(operation, SERVER).example(body);

        assertThat(exchange.status()).as(exchange.toString()).isBetween(200, 299);
        operation.requireValid(exchange);
    }

    @ParameterizedTest
    @MethodSource("documentedOptions")
    void acceptsEveryOptionThatIsAnExample(DocumentedOperation operation, Option option) {
        try (TestServer server = TestServer.start()) { // where no other operation has used the same key
            Exchange exchange = new Provocation(operation, server).with(option);

            assertThat(exchange.status()).as(exchange.toString()).isLessThan(400);
            operation.requireValid(exchange);
        }
    }

    @Test
    void leadsFromPageToPageAsIsDocumented() {
        CLIENT.created("{\"task\":\"t\"}");
        CLIENT.created("{\"task\":\"t\"}");
        DocumentedOperation list = new DocumentedOperation(DOCUMENT, "/todo", "get");

        Reply page = CLIENT.get("/todo?limit=1");
        Reply next = CLIENT.get(page.next().orElseThrow());

        list.requireValid(Exchange.of(page));
        list.requireValid(Exchange.of(next));
        assertThat(next.status()).isEqualTo(200);
    }

    @Test
    void takesTheCursorThatIsAnExample() {
        Place components = DOCUMENT.root().at("components");
        String link = components.at("headers", "Link", "example").value().asText();
        String cursor =
                components.at("schemas", "Cursor", "examples", "0").value().asText();

        assertThat(link).endsWith("after=" + cursor + ">; rel=\"next\"");
        assertThat(CLIENT.get(link.replaceFirst("<http://localhost:8000(.*)>.*", "$1"))
                        .status())
                .isEqualTo(200);
    }

    /** HEAD and OPTIONS go without saying. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("documentedPaths")
    void hasTheMethodsThatAreDocumented(String path, OpenApiDocument document) {
        Reply options = CLIENT.send("OPTIONS", path.replaceAll("\\{[^}]*}", "1"), BodyPublishers.noBody());

        List<String> routed = List.of(options.header("Allow").split(", "));
        assertThat(document.operations(path))
                .extracting(DocumentedOperation::method)
                .doesNotContain("HEAD", "OPTIONS")
                .containsExactlyInAnyOrderElementsOf(routed.stream()
                        .filter(method -> !method.equals("HEAD") && !method.equals("OPTIONS"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentedPaths")
    void refusesAllOtherMethodsAsDocumented(String path, OpenApiDocument document) {
        Exchange exchange =
                Exchange.of(CLIENT.send("BREW", path.replaceAll("\\{[^}]*}", "1"), BodyPublishers.noBody()));

        assertThat(exchange.status()).isEqualTo(405);
        assertThat(exchange.headers()).containsKey("Allow");
        assertThat(document.response("OtherProblem").violations(exchange)).isEmpty();
    }

    @Test
    void documentsEveryRouteOfAClientAndNoOther() {
        HttpSettings settings = HttpSettings.of("localhost", 0);
        Links links = new Links(null, HostNames.of(settings.host(), null, Set.of()));
        int maxBodyBytes = settings.limits().maxBodyBytes();

        assertThat(DOCUMENT.paths())
                .containsExactlyInAnyOrderElementsOf(RecordedRoutes.of(
                        new TodoRoutes(USE_CASES.todos(), links, maxBodyBytes, false),
                        new ListRoutes(USE_CASES.lists(), links, maxBodyBytes, false),
                        new TagRoutes(USE_CASES.tags(), links, maxBodyBytes),
                        new TrashRoutes(USE_CASES.trash(), links, maxBodyBytes),
                        new ChangeRoutes(USE_CASES.changes().read(), links),
                        new EventRoutes(new EventStreams(USE_CASES.changes().watch(), 1), Duration.ZERO),
                        new TransferRoutes(
                                USE_CASES.transfer(),
                                links,
                                new RequestIds(() -> "id"),
                                maxBodyBytes,
                                _ -> new ProblemException(ProblemType.INTERNAL_ERROR))));
        assertThat(TODO_BACKEND.paths())
                .containsExactlyInAnyOrderElementsOf(
                        RecordedRoutes.of(new TodoBackendRoutes(USE_CASES.todos(), links, maxBodyBytes)));
    }
}
