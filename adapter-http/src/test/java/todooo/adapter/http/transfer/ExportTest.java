package todooo.adapter.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.HeldTransactions;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;

/** Everything that an owner has comes out, line by line. */
class ExportTest {
    private static final Executor EXECUTOR = Thread::startVirtualThread;

    private final TestServer server = TestServer.start();
    private final TransferClient client = new TransferClient(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isTwoLinesWithoutATodo() {
        List<JsonNode> lines = TransferClient.lines(client.export());

        assertThat(lines).extracting(line -> line.get("kind").asText()).containsExactly("todooo-export", "end");
        assertThat(lines.getFirst().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void hasEveryTodoAsItIsShownAndItsPlace() {
        String path = client.client().created("{\"task\": \"Learn SQL\", \"tags\": [\"home\"], \"priority\": \"low\"}");

        JsonNode line = TransferClient.lines(client.export()).get(1);

        assertThat(line.get("kind").asText()).isEqualTo("todo");
        assertThat(line.get("place").isIntegralNumber()).isTrue();
        JsonNode shown = client.client().get(path).json();
        assertThat(shown.propertyStream())
                .allSatisfy(member -> assertThat(line.get(member.getKey())).isEqualTo(member.getValue()));
    }

    @Test
    void goesOnFromPageToPage() {
        for (int i = 0; i < 120; i++) {
            client.client().created("{\"task\": \"Task " + i + "\"}");
        }

        assertThat(TransferClient.lines(client.export()))
                .filteredOn(line -> line.get("kind").asText().equals("todo"))
                .hasSize(120);
    }

    @Test
    void endsWithATokenOfTheFeed() {
        client.client().created("{\"task\": \"Before\"}");
        String token =
                TransferClient.lines(client.export()).getLast().get("next").asText();
        client.client().created("{\"task\": \"After\"}");

        JsonNode changes = client.client().get("/changes?since=" + token).json();

        assertThat(changes.get("todos")).hasSize(1);
        assertThat(changes.get("todos").get(0).get("task").asText()).isEqualTo("After");
    }

    @Test
    void answersHeadWithoutABody() {
        Reply reply = client.client().send("HEAD", "/export", BodyPublishers.noBody());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(reply.header("Content-Disposition")).contains("todooo-export.ndjson");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void speaksHttp10WithoutChunks() {
        Received received = new RawClient(server).exchange("GET /export HTTP/1.0\r\n\r\n");

        assertThat(received.status()).isEqualTo(200);
        assertThat(received.text())
                .doesNotContainIgnoringCase("Transfer-Encoding")
                .contains("Connection: close");
        assertThat(TransferClient.lines(received.body())).hasSize(2);
    }

    @Test
    void isForThoseWhoAcceptLines() {
        client.client().get("/export", "Accept", "text/html").problem(406, "not-acceptable");
        client.client().get("/export?all=true").problem(422, "invalid-parameter");
        assertThat(client.client()
                        .get("/export", "Accept", "application/x-ndjson")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysInItsLastLineWhyItStopsHalfWay() {
        var memory = new InMemoryTransactions();
        var reads = new AtomicInteger();
        var failing = new DisturbedReads(memory, () -> {
            if (reads.incrementAndGet() == 3) {
                throw new StorageException.Unavailable(new IOException("away"));
            }
        });
        try (LogRecords log = LogRecords.collect();
                TestServer broken = TestServer.over(failing)) {
            TransferClient reader = new TransferClient(broken);
            for (int i = 0; i < 120; i++) {
                reader.client().created("{\"task\": \"Task " + i + "\"}");
            }
            reads.set(0);
            JsonNode last = TransferClient.lines(reader.export()).getLast();

            assertThat(last.get("kind").asText()).isEqualTo("problem");
            assertThat(last.get("status").asInt()).isEqualTo(503);
            assertThat(last.get("type").asText()).endsWith("/problems/storage-unavailable");
            assertThat(log.messages()).singleElement().asString().contains("stopped half way");
        }
    }

    @Test
    void isRefusedWhileTooManyAreUnderWay() throws Exception {
        var held = new HeldTransactions();
        try (TestServer busy = TestServer.over(held)) {
            TransferClient reader = new TransferClient(busy);
            List<CompletableFuture<String>> exports = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(reader::export, EXECUTOR))
                    .toList();
            held.awaitReads(8);

            Reply refused = reader.client().get("/export");
            held.release();

            refused.problem(503, "overloaded");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(exports).allSatisfy(export -> assertThat(export.join()).contains("end"));
            assertThat(reader.export()).contains("end");
        }
    }
}
