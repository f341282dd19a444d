package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import todooo.adapter.http.rest.body.Json;

/** Sends requests as a well-behaved client does. */
public record Client(String base, HttpClient http) {
    private static final String[] JSON = {"Content-Type", "application/json"};

    public Client(TestServer server) {
        this(server.url(), server.client());
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Reply post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), JSON);
    }

    public Reply put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), JSON);
    }

    public Reply patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), "Content-Type", "application/merge-patch+json");
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Undoes a deletion. */
    public Reply restore(String deletion, String... headers) {
        return send("POST", deletion + "/restore", BodyPublishers.noBody(), headers);
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    /** The path of a new to-do. */
    public String created(String json) {
        return created("/todo", json);
    }

    /** The path of something new below this one. */
    public String created(String path, String json) {
        Reply reply = post(path, json);
        assertThat(reply.status()).isEqualTo(201);
        return reply.header("Location").substring(base.length());
    }

    /** The path of the deletion that moved a to-do to the trash. */
    public String deleted(String path) {
        return delete(path).deletion().orElseThrow();
    }

    /** A response. */
    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        /** Where the next page of a list is, if there is one. */
        public Optional<String> next() {
            return linked("next");
        }

        /** Where the deletion is that made this answer, if there is one. */
        public Optional<String> deletion() {
            return linked("related");
        }

        private Optional<String> linked(String relation) {
            return response.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<https?://[^/]+(/.*)>; rel=\"" + relation + "\"", "$1"));
        }

        public JsonNode json() {
            assertThat(header("Content-Type")).isEqualTo("application/json");
            return Json.read(body());
        }

        /** The problem document that it must be, of this status and kind. */
        public JsonNode problem(int status, String slug) {
            assertThat(status()).as(body()).isEqualTo(status);
            return problem(slug);
        }

        /** The problem document that it must be, of this kind. */
        public JsonNode problem(String slug) {
            JsonNode problem = problem();
            assertThat(problem.get("type").textValue()).endsWith("/problems/" + slug);
            return problem;
        }

        /** The problem document that it must be. */
        public JsonNode problem() {
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            return Problems.requireComplete(body(), status(), header("X-Request-Id"));
        }
    }
}
