package todooo.adapter.http.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server without a database starts as a process, and serves. */
class InMemoryServerTest {
    private static final Pattern LISTENING = Pattern.compile("Todooo listening on (http://\\S+) .*");

    @Test
    void servesToDos() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dserver.port=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InMemoryServer.class.getName())
                .redirectOutput(Redirect.DISCARD)
                .start();
        try (BufferedReader errors = process.errorReader();
                HttpClient client = HttpClient.newHttpClient()) {
            URI todos = address(errors).resolve("/todo");

            HttpResponse<String> created = client.send(
                    HttpRequest.newBuilder(todos)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"task\": \"Try it\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(created.body()).contains("Try it");
        } finally {
            process.destroyForcibly();
        }
    }

    private static URI address(BufferedReader errors) throws Exception {
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return URI.create(listening.group(1));
            }
        }
        throw new AssertionError("It ended before it listened");
    }
}
