package todooo.endtoend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A client that keeps exports as files, and imports files. */
public record FileClient(int port) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One that is closed waits for answers that nobody has read yet. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Writes an export into a file. */
    public void export(Path file) {
        send(HttpRequest.newBuilder(uri("/export")), BodyHandlers.ofFile(file));
    }

    /** The last line of the answer to an import of an export. */
    public JsonNode imported(Path file) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri("/import"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(file));
            try (Stream<String> lines = send(request, BodyHandlers.ofLines())) {
                return JSON.readTree(lines.reduce("", (_, line) -> line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static <T> T send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = HTTP.send(request.build(), handler);
            if (response.statusCode() != 200) {
                throw new AssertionError(response);
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
