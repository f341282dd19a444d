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

/** Sends requests as a well-behaved client does. */
record Client(String base, HttpClient http) {
    private static final String[] JSON = {"Content-Type", "application/json"};

    Client(TestServer server) {
        this(server.url(), server.client());
    }

    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), JSON);
    }

    Reply put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), JSON);
    }

    Reply patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), "Content-Type", "application/merge-patch+json");
    }

    Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
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
    String created(String json) {
        Reply reply = post("/todo", json);
        assertThat(reply.status()).isEqualTo(201);
        return reply.header("Location").substring(base.length());
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String body() {
            return response.body();
        }

        /** Where the next page of a list is, if there is one. */
        Optional<String> next() {
            return response.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceFirst("<https?://[^/]+(/.*)>; rel=\"next\"", "$1"));
        }

        JsonNode json() {
            assertThat(header("Content-Type")).isEqualTo("application/json");
            return Json.read(body());
        }

        /** The problem document that it must be, of this status and kind. */
        JsonNode problem(int status, String slug) {
            assertThat(status()).as(body()).isEqualTo(status);
            return problem(slug);
        }

        /** The problem document that it must be, of this kind. */
        JsonNode problem(String slug) {
            JsonNode problem = problem();
            assertThat(problem.get("type").textValue()).endsWith("/problems/" + slug);
            return problem;
        }

        /** The problem document that it must be. */
        JsonNode problem() {
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            return Problems.requireComplete(body(), status(), header("X-Request-Id"));
        }
    }
}
