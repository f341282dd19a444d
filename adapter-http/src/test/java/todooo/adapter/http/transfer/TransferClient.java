package todooo.adapter.http.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Objects;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.rest.body.Json;

/** A client that exports and imports. */
record TransferClient(Client client) {
    static final String NDJSON = "application/x-ndjson";
    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String CALENDAR = "text/calendar";

    TransferClient(TestServer server) {
        this(new Client(server));
    }

    /** The export, as it came. */
    String export() {
        Reply reply = client.get("/export");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    /** What an import says of each record, and at its end. */
    List<JsonNode> imported(String mediaType, String file) {
        return lines(importing("", mediaType, file.getBytes(UTF_8)));
    }

    /** What an import would do. */
    List<JsonNode> dryRun(String mediaType, String file) {
        return lines(importing("?dryRun=true", mediaType, file.getBytes(UTF_8)));
    }

    private static List<JsonNode> lines(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(NDJSON);
        return lines(reply.body());
    }

    static List<JsonNode> lines(String text) {
        return text.lines().map(Json::read).toList();
    }

    Reply importing(String query, String mediaType, byte[] file) {
        return client.send("POST", "/import" + query, BodyPublishers.ofByteArray(file), "Content-Type", mediaType);
    }

    /** All to-dos, without what an import makes anew. */
    List<JsonNode> todos() {
        JsonNode all = client.get("/todo?limit=1000").json();
        return all.valueStream()
                .<JsonNode>map(
                        todo -> ((ObjectNode) todo).without(List.of("id", "url", "list", "updatedAt", "version")))
                .toList();
    }

    /** A file of the test resources. */
    static String sample(String name) {
        try (InputStream file = Objects.requireNonNull(TransferClient.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line by line: what became of it, and about which parts there is something to say. */
    static List<String> told(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("record"))
                .map(line -> line.get("kind").asText() + " "
                        + line.get("result").asText() + pointers(line, "errors") + pointers(line, "left"))
                .toList();
    }

    private static String pointers(JsonNode line, String member) {
        return line.path(member)
                .valueStream()
                .map(violation -> " " + violation.get("pointer").asText())
                .reduce("", String::concat);
    }
}
