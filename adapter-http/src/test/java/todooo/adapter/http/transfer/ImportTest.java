package todooo.adapter.http.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static todooo.adapter.http.transfer.TransferClient.CALENDAR;
import static todooo.adapter.http.transfer.TransferClient.CSV;
import static todooo.adapter.http.transfer.TransferClient.JSON;
import static todooo.adapter.http.transfer.TransferClient.NDJSON;
import static todooo.adapter.http.transfer.TransferClient.sample;
import static todooo.adapter.http.transfer.TransferClient.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.DisturbedTransactions;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;

/** Files of several formats go in; what becomes of each record is said. */
class ImportTest {
    private final TestServer server = TestServer.start();
    private final TransferClient client = new TransferClient(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void takesAnExport() {
        List<JsonNode> lines = client.imported(NDJSON, sample("export.ndjson"));

        assertThat(told(lines)).containsExactly("list added", "list added", "todo added", "todo added");
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(2, 3, 4, 5, 0);
        JsonNode summary = lines.getLast();
        assertThat(summary.get("kind").asText()).isEqualTo("summary");
        assertThat(summary.at("/todos/added").asInt()).isEqualTo(2);
        assertThat(summary.at("/lists/added").asInt()).isEqualTo(2);
        assertThat(summary.get("dryRun").asBoolean()).isFalse();
    }

    @Test
    void givesBackWhatWasExported() {
        client.imported(NDJSON, sample("export.ndjson"));
        client.client().created("{\"task\": \"Another\", \"notes\": \"\\u00e4\\n\\ud83d\\ude00\"}");
        String export = client.export();

        try (TestServer other = TestServer.start()) {
            TransferClient empty = new TransferClient(other);
            assertThat(told(empty.imported(NDJSON, export))).hasSize(5).allMatch(told -> told.endsWith(" added"));

            assertThat(empty.todos()).isEqualTo(client.todos()).hasSize(3);
            assertThat(empty.client().get("/lists").json())
                    .extracting(
                            list -> list.get("title").asText(),
                            list -> list.get("archived").asBoolean())
                    .containsExactly(tuple("Home", false), tuple("Old", true));
        }
    }

    @Test
    void addsNothingOfItsOwnExport() {
        client.imported(NDJSON, sample("export.ndjson"));

        assertThat(told(client.imported(NDJSON, client.export())))
                .containsExactly("list exists", "list exists", "todo exists", "todo exists");
        assertThat(client.todos()).hasSize(2);
    }

    @Test
    void takesTheArrayOfTodoMvc() {
        assertThat(told(client.imported(JSON, sample("todomvc.json"))))
                .containsExactly(
                        "todo added",
                        "todo added",
                        "todo added",
                        "todo added #/editing",
                        "unknown skipped #/title",
                        "unknown skipped #/title #/completed",
                        "unknown skipped #");
        assertThat(client.todos())
                .extracting(
                        todo -> todo.get("task").asText(),
                        todo -> todo.get("completed").asBoolean(),
                        todo -> todo.get("order").asText())
                .containsExactly(
                        tuple("Taste JavaScript", true, "null"),
                        tuple("Buy a unicorn", false, "null"),
                        tuple("Without an id", false, "3"),
                        tuple("Without an id", false, "null"));
    }

    @Test
    void takesAProjectOfTodoist() {
        assertThat(told(client.imported(CSV, sample("todoist.csv"))))
                .containsExactly(
                        "todo added",
                        "todo added #/DURATION",
                        "todo added #/DATE",
                        "todo added #/INDENT #/RESPONSIBLE #/DEADLINE",
                        "list added",
                        "todo added",
                        "todo added #/PRIORITY",
                        "unknown skipped #/TYPE",
                        "unknown skipped #/CONTENT");
        assertThat(client.todos())
                .extracting(
                        todo -> todo.get("task").asText(),
                        todo -> todo.get("tags").toString(),
                        todo -> todo.get("priority").asText(),
                        todo -> todo.get("due").asText(),
                        todo -> todo.get("dueZone").asText())
                .containsExactly(
                        tuple("Renew the passport", "[\"errand\",\"Home\"]", "high", "2026-12-01", "null"),
                        tuple("Call Grandma", "[]", "medium", "2026-12-06T18:30", "Europe/Berlin"),
                        tuple("Water the plants", "[]", "null", "null", "null"),
                        tuple("Only a part of it", "[]", "low", "null", "null"),
                        tuple("Rake leaves", "[]", "null", "null", "null"),
                        tuple("mail@example.org is no label", "[]", "null", "null", "null"));
        assertThat(client.todos().getFirst().get("notes").asText())
                .isEqualTo("Bring the old one,\nand two pictures\n\nThe office closes at noon on Fridays.");
        assertThat(client.client().get("/todo?limit=1000").json())
                .filteredOn(todo -> !todo.get("list").isNull())
                .extracting(todo -> todo.get("task").asText())
                .containsExactly("Rake leaves", "mail@example.org is no label");
    }

    @Test
    void takesTheTodosOfICalendar() {
        assertThat(told(client.imported(CALENDAR, sample("household.ics"))))
                .containsExactly(
                        "list added",
                        "todo added #/VALARM",
                        "todo added #/RRULE",
                        "todo added #/LOCATION #/DUE #/DTSTART",
                        "todo added #/STATUS #/DUE",
                        "unknown skipped #/SUMMARY",
                        "unknown skipped #/VEVENT");
        assertThat(client.todos())
                .extracting(
                        todo -> todo.get("task").asText(),
                        todo -> todo.get("completed").asBoolean(),
                        todo -> todo.get("priority").asText(),
                        todo -> todo.get("due").asText(),
                        todo -> todo.get("dueZone").asText(),
                        todo -> todo.get("start").asText(),
                        todo -> todo.get("completedAt").asText())
                .containsExactlyInAnyOrder(
                        tuple(
                                "Renew the passport, in time",
                                false,
                                "high",
                                "2026-12-01T09:30",
                                "Europe/Berlin",
                                "2026-11-20",
                                "null"),
                        tuple("Pay the rent", true, "low", "2026-12-01", "null", "null", "2026-11-02T08:15:01.000000Z"),
                        tuple("Fly to Lisbon", false, "medium", "2026-12-24T05:45", "UTC", "2026-12-20", "null"),
                        tuple("In a zone of one program", true, "null", "2026-12-01T09:30", "null", "null", "null"));
        JsonNode first = client.todos().getFirst();
        assertThat(first.get("createdAt").asText()).isEqualTo("2026-11-01T10:00:00.000000Z");
        assertThat(first.get("notes").asText()).isEqualTo("Bring the old one,\nand two pictures");
        assertThat(first.get("tags").toString()).isEqualTo("[\"errand\",\"Home\"]");
        assertThat(client.client().get("/lists").json().get(0).get("title").asText())
                .isEqualTo("Household");
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(NDJSON, "export.ndjson"),
                Arguments.of(JSON, "todomvc.json"),
                Arguments.of(CSV, "todoist.csv"),
                Arguments.of(CALENDAR, "household.ics"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysTheSameInADryRunAndThenAddsEachOnce(String mediaType, String name) {
        String file = sample(name);

        List<JsonNode> dry = client.dryRun(mediaType, file);
        assertThat(client.todos()).isEmpty();
        assertThat(client.client().get("/lists").json()).isEmpty();
        assertThat(client.client().get("/tags").json()).isEmpty();
        assertThat(dry.getLast().get("dryRun").asBoolean()).isTrue();

        assertThat(told(client.imported(mediaType, file))).isEqualTo(told(dry));
        List<JsonNode> todos = client.todos();
        assertThat(told(client.imported(mediaType, file)))
                .hasSameSizeAs(told(dry))
                .noneMatch(told -> told.contains("added"));
        assertThat(client.todos()).isEqualTo(todos);
    }

    @Test
    void skipsABrokenLineAndGoesOn() {
        String[] lines = sample("export.ndjson").split("\n", -1);
        String file = String.join(
                "\n",
                lines[0],
                "{\"kind\": \"todo\"",
                lines[3],
                "{\"kind\":\"wish\"}",
                "[".repeat(100),
                lines[4].replace("\"completed\":true", "\"completed\":1"),
                "",
                lines[4] + "x".repeat(300_000),
                lines[4]);

        assertThat(told(client.imported(NDJSON, file)))
                .containsExactly(
                        "unknown skipped #",
                        "todo added #/list",
                        "unknown skipped #/kind",
                        "unknown skipped #",
                        "unknown skipped #/completed",
                        "unknown skipped #",
                        "todo added",
                        "unknown skipped #");
    }

    @Test
    void skipsALineThatIsNoUtf8() {
        String file = sample("export.ndjson").replace("Learn", "L\u00e4rn");

        Reply reply = client.importing("", NDJSON, file.getBytes(ISO_8859_1));

        assertThat(told(TransferClient.lines(reply.body())))
                .containsExactly("list added", "list added", "unknown skipped #", "todo added");
    }

    static Stream<Arguments> noSuchFiles() {
        return Stream.of(
                Arguments.of(NDJSON, "", 422),
                Arguments.of(NDJSON, "{\"kind\":\"todooo-export\",\"version\":2}", 422),
                Arguments.of(NDJSON, "[]", 422),
                Arguments.of(JSON, "", 400),
                Arguments.of(JSON, "{\"title\":\"A\"}", 422),
                Arguments.of(JSON, "[{\"title\":\"A\"}", 400),
                Arguments.of(JSON, "[{\"title\":\"A\"}] []", 400),
                Arguments.of(JSON, "[{\"title\":\"A\"},]", 400),
                Arguments.of(JSON, "[{\"title\":\"A\",\"x\":" + "[".repeat(50) + "]", 400),
                Arguments.of(JSON, "[{\"title\":\"" + "x".repeat(300_000) + "\"}]", 400),
                Arguments.of(CSV, "", 422),
                Arguments.of(CSV, "a,b\n1,2\n", 422),
                Arguments.of(CSV, "TYPE,CONTENT\ntask,\"A\n", 422),
                Arguments.of(CSV, "TYPE,CONTENT\ntask," + "x".repeat(300_000) + "\n", 422),
                Arguments.of(CALENDAR, "", 422),
                Arguments.of(CALENDAR, "BEGIN:VCARD\r\nEND:VCARD\r\n", 422),
                Arguments.of(CALENDAR, "SUMMARY:A\r\n", 422),
                Arguments.of(CALENDAR, "BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n".repeat(20), 422),
                Arguments.of(CALENDAR, "BEGIN:VCALENDAR\r\nX-A:" + "x\r\n ".repeat(200_000), 422));
    }

    @ParameterizedTest
    @MethodSource("noSuchFiles")
    void refusesAFileThatIsNoneOfItsFormatAndAddsNothing(String mediaType, String file, int status) {
        client.importing("", mediaType, file.getBytes(UTF_8))
                .problem(status, status == 400 ? "malformed-json" : "invalid-content");
        assertThat(client.todos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, CALENDAR})
    void refusesAFileThatIsNoUtf8(String mediaType) {
        String sample = sample(samples()
                .filter(arguments -> arguments.get()[0].equals(mediaType))
                .map(arguments -> (String) arguments.get()[1])
                .findFirst()
                .orElseThrow());

        Reply reply =
                client.importing("", mediaType, sample.replace("o", "\u00f6").getBytes(ISO_8859_1));

        assertThat(reply.status()).isIn(400, 422);
        reply.problem();
        assertThat(client.todos()).isEmpty();
    }

    @Test
    void takesAWordOfAnyCharacters() {
        assertThat(told(client.imported(
                        JSON,
                        "[{\"title\":\"a\\u0000b\"},{\"title\":\"\\ud800\"},{\"title\":\"\\u202e\"},"
                                + "{\"title\":\"a\\nb\"},{\"title\":\"" + "x".repeat(257) + "\"}]")))
                .containsExactly(
                        "todo added",
                        "unknown skipped #/title",
                        "unknown skipped #/title",
                        "todo added",
                        "unknown skipped #/title");
        assertThat(client.todos()).extracting(todo -> todo.get("task").asText()).containsExactly("a b", "a b");
    }

    @Test
    void saysWhichMediaTypesItTakes() {
        Reply refused = client.importing("", "text/plain", "A".getBytes(UTF_8));

        refused.problem(415, "unsupported-media-type");
        assertThat(refused.header("Accept-Post"))
                .isEqualTo("application/x-ndjson, application/json, text/csv, text/calendar");
        assertThat(refused.header("Connection")).isEqualTo("close");
        assertThat(client.importing(
                                "",
                                "text/calendar; charset=UTF-8",
                                sample("household.ics").getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasNoOtherParameters() {
        client.importing("?dryRun=1", JSON, "[]".getBytes(UTF_8)).problem(422, "invalid-parameter");
        client.importing("?dry=true", JSON, "[]".getBytes(UTF_8)).problem(422, "invalid-parameter");
        assertThat(client.imported(JSON, "[]")).hasSize(1);
    }

    @Test
    void takesLongerBodiesThanOtherRequestsButNoEndlessOnes() {
        int max = TestServer.MAX_IMPORT_BYTES;
        assertThat(client.importing("", JSON, ("[" + " ".repeat(max - 2) + "]").getBytes(UTF_8))
                        .status())
                .isEqualTo(200);
        client.importing("", JSON, ("[" + " ".repeat(max - 1) + "]").getBytes(UTF_8))
                .problem(413, "content-too-large");
        String chunk = "%x\r\n%s\r\n".formatted(max, " ".repeat(max));
        new RawClient(server)
                .exchange("POST /import HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n")
                .onlyProblem(413, "content-too-large");
    }

    @Test
    void leavesTheBoundOfOtherRequestsAsItIs() {
        String announced = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";
        var refused = new RawClient(server).exchange(announced + (3 << 20) + "\r\n\r\n");

        refused.onlyProblem(413, "content-too-large");
        assertThat(refused.header("Connection")).isEqualTo("close");
    }

    @Test
    void hasNoEffectIfTheFileDoesNotArriveAsAWhole() {
        new RawClient(server)
                .leave("POST /import HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n[{\"title\":\"A\"}]");

        assertThat(client.todos()).isEmpty();
    }

    @Test
    void speaksHttp10() {
        String body = "[{\"title\":\"A\"}]";
        var received = new RawClient(server)
                .exchange("POST /import HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);

        assertThat(received.status()).isEqualTo(200);
        assertThat(TransferClient.lines(received.body())).hasSize(2);
    }

    @Test
    void saysInItsLastLineWhyItStopsHalfWayAndThenGoesOn() {
        var memory = new InMemoryTransactions();
        String file = "[" + "{\"title\":\"A\"},".repeat(1_500) + "{\"title\":\"B\"}]";
        var failing =
                DisturbedTransactions.failingAt(memory, 2, new StorageException.Unavailable(new IOException("away")));
        try (LogRecords log = LogRecords.collect();
                TestServer broken = TestServer.over(failing)) {
            List<JsonNode> lines = new TransferClient(broken).imported(JSON, file);

            assertThat(told(lines)).hasSize(1_000).containsOnly("todo added");
            assertThat(lines.getLast().get("status").asInt()).isEqualTo(503);
            assertThat(log.messages()).hasSize(1);
        }
        try (TestServer again = TestServer.over(memory)) {
            JsonNode summary = new TransferClient(again).imported(JSON, file).getLast();

            assertThat(summary.at("/todos/exists").asInt()).isEqualTo(1_000);
            assertThat(summary.at("/todos/added").asInt()).isEqualTo(501);
        }
    }

    @Test
    void isRefusedAsAWholeIfNothingCouldBeImported() {
        var failing = DisturbedTransactions.failingAt(
                new InMemoryTransactions(), 1, new StorageException.Full(new IOException("full")));
        try (LogRecords _ = LogRecords.collect();
                TestServer broken = TestServer.over(failing)) {
            new TransferClient(broken)
                    .importing("", JSON, "[{\"title\":\"A\"}]".getBytes(UTF_8))
                    .problem(507, "storage-full");
        }
    }
}
