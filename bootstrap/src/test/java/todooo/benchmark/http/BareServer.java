package todooo.benchmark.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The web server alone, the measure of all others: it answers with constants that look like the answers of the service.
 * Of a request it reads only path and query, and of a body only that it is JSON.
 */
public final class BareServer {
    /** The to-dos on a page. */
    public static final int PAGE = 50;

    private static final String TODO = """
            {"id":1,"task":"Call the plumber about the garden fence on Tuesday","completed":false,"order":null,\
            "createdAt":"2026-11-22T15:11:28.251145Z","updatedAt":"2026-11-22T15:11:28.251145Z","version":1,\
            "url":"http://localhost/todo/1"}""";

    private static final byte[] ONE = TODO.getBytes(StandardCharsets.UTF_8);
    private static final byte[] LIST_OF_ONE = list(1);
    private static final byte[] FIRST_PAGE = list(PAGE);

    private static final List<Header> HEADERS = List.of(
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache"),
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json"),
            HeaderValues.createCached("Keep-Alive", "timeout=70"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached("X-Request-Id", "c31262a572f39816"));

    private static final Header ENTITY_TAG = HeaderValues.createCached(HeaderNames.ETAG, "\"1-hoebup279c-2\"");
    private static final Header LINK = HeaderValues.createCached(
            HeaderNames.LINK,
            "<http://localhost/todo?limit=50&after=AQAAAAAAAAACAAZg3uQ8z0UJSAGBOq1K9Kum5ObDL8Q3>; rel=\"next\"");
    private static final Header LOCATION = HeaderValues.createCached(HeaderNames.LOCATION, "http://localhost/todo/1");

    private final ObjectMapper json = new ObjectMapper();

    /** Listens on the port that the environment names, as the service does. */
    public static void main(String[] arguments) {
        start(Integer.parseInt(System.getenv("SERVER_PORT")));
    }

    public static WebServer start(int port) {
        var bare = new BareServer();
        return WebServer.builder()
                .host("127.0.0.1")
                .port(port)
                .connectionOptions(options -> options.tcpNoDelay(true)) // as the service has it
                .routing(routing -> routing.get("/todo", BareServer::list)
                        .post("/todo", bare::create)
                        .get("/todo/{id}", (_, response) -> send(response.header(ENTITY_TAG), ONE))
                        .route(Method.PATCH, "/todo/{id}", bare::change))
                .build()
                .start();
    }

    private static void list(ServerRequest request, ServerResponse response) {
        if (request.query().contains("task")) {
            send(response, LIST_OF_ONE);
        } else {
            send(response.header(LINK), FIRST_PAGE);
        }
    }

    private void create(ServerRequest request, ServerResponse response) throws IOException {
        json.readTree(request.content().inputStream());
        send(response.status(Status.CREATED_201).header(LOCATION).header(ENTITY_TAG), ONE);
    }

    private void change(ServerRequest request, ServerResponse response) throws IOException {
        json.readTree(request.content().inputStream());
        send(response.header(ENTITY_TAG), ONE);
    }

    private static void send(ServerResponse response, byte[] body) {
        HEADERS.forEach(response::header);
        response.send(body);
    }

    private static byte[] list(int todos) {
        return Stream.generate(() -> TODO)
                .limit(todos)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
