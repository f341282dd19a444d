package todooo.endtoend.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Speaks to a running service as its clients do. */
public final class ApiClient implements AutoCloseable {
    /** The entity tag of no version. */
    private static final String NO_VERSION = "\"0\"";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("<http://[^/]+(/.*)>; rel=\"(.*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(LIMIT)
            .build();
    private final String base;

    public ApiClient(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** An answer, its body as JSON (a missing node if there is none). */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {
        public String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }

        /** Whether it is the answer to an earlier request. */
        public boolean replayed() {
            return headers.firstValue("Idempotency-Replayed").isPresent();
        }

        /** Where the next page of a list is, if there is one. */
        public Optional<String> next() {
            return link("next");
        }

        /** Where the deletion is that the request made, if it made one. */
        public Optional<String> deletion() {
            return link("related");
        }

        private Optional<String> link(String relation) {
            return headers.allValues("Link").stream()
                    .map(LINK::matcher)
                    .filter(link -> link.matches() && link.group(2).equals(relation))
                    .map(link -> link.group(1))
                    .findFirst();
        }

        public long id() {
            return body.get("id").longValue();
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** The to-dos whose task contains the text. */
    public Answer search(String text) {
        return get("/todo?task=" + URLEncoder.encode(text, UTF_8));
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(request(path).POST(BodyPublishers.ofString(json(body))).header("Content-Type", "application/json"));
    }

    /** Creates a to-do with this task. */
    public Answer create(String task) {
        return post("/todo", Map.of("task", task));
    }

    /** Creates a to-do with this task, unless the key was used before. */
    public Answer createOnce(String key, String task) {
        return once(key, "POST", "/todo", Map.of("task", task));
    }

    /** Sends what is done once under this key, however often it is sent; an empty body is none. */
    public Answer once(String key, String method, String path, Map<String, ?> body) {
        return send(
                method,
                path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", "\"" + key + "\""),
                body.isEmpty() ? "" : json(body));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path).PUT(BodyPublishers.ofString(json(body))).header("Content-Type", "application/json"));
    }

    /** Replaces what is at this version; what the service answers when it is asked for it, if that is not the to-do. */
    public Answer put(String path, long version, Map<String, ?> body) {
        Answer seen = get(path);
        if (seen.status() != 200) {
            return seen;
        }
        String tag = seen.body().get("version").longValue() == version ? seen.header("ETag") : NO_VERSION;
        return send(request(path)
                .PUT(BodyPublishers.ofString(json(body)))
                .header("Content-Type", "application/json")
                .header("If-Match", tag));
    }

    public Answer patch(String path, Map<String, ?> body) {
        return send(request(path)
                .method("PATCH", BodyPublishers.ofString(json(body)))
                .header("Content-Type", "application/merge-patch+json"));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends as clients of Todo-Backend do: they call everything JSON, also what has no body. */
    public Answer sendAsTodoBackend(String method, String url, Map<String, ?> body) {
        return send(request(url)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                .headers("Content-Type", "application/json", "Accept", "text/plain, */*; q=0.01"));
    }

    /** Sends just this; an empty body is none. */
    public Answer send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A request to a URL of the service, which may be without its host. */
    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(base).resolve(url)).timeout(LIMIT);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String json(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
