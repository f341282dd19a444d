package todooo.adapter.http.change;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.change.Epoch;

/** The feed tells a client what is new since it has asked last. */
class ChangeRoutesTest {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final TestServer server = TestServer.over(transactions);
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsAllThatIsThereToAClientThatKnowsNothing() {
        client.created("{\"task\":\"one\"}");
        client.created("{\"task\":\"two\",\"completed\":true,\"order\":7}");

        Reply reply = client.get("/changes");

        assertThat(reply.status()).isEqualTo(200);
        JsonNode changes = reply.json();
        assertThat(changes.properties())
                .extracting(member -> member.getKey())
                .containsExactly("todos", "lists", "deleted", "next", "more");
        assertThat(changes.get("todos").get(1).toString())
                .isEqualTo(client.get("/todo/2").body().replaceFirst("}$", ",\"place\":2097152}"));
        assertThat(changes.get("todos").findValuesAsText("id")).containsExactly("1", "2");
        assertThat(changes.get("deleted")).isEmpty();
        assertThat(changes.get("next").textValue()).matches("[A-Za-z0-9_-]{60}");
        assertThat(changes.get("more").booleanValue()).isFalse();
    }

    @Test
    void tellsNothingWhereNothingIsNew() {
        assertChanges(since(client.get("/changes")), "[]", "[]");

        client.created("{\"task\":\"t\"}");
        Reply read = client.get("/changes");

        assertChanges(since(read), "[]", "[]");
        assertThat(since(read).get("next")).isEqualTo(read.json().get("next"));
    }

    @Test
    void tellsOfEachTodoOnceInItsLatestState() {
        Reply before = client.get("/changes");
        String todo = client.created("{\"task\":\"one\"}");
        client.created("{\"task\":\"two\"}");
        client.patch(todo, "{\"completed\":true}");
        client.patch(todo, "{\"task\":\"uno\"}");

        JsonNode changes = since(before);

        assertThat(changes.get("todos").findValuesAsText("task")).containsExactly("two", "uno");
        assertThat(changes.get("todos").get(1).get("version").intValue()).isEqualTo(3);
    }

    @Test
    void tellsOfAMoveByThePlaceAlone() {
        client.created("{\"task\":\"one\"}");
        client.created("{\"task\":\"two\"}");
        Reply before = client.get("/changes");

        client.post("/todo/2/move", "{\"after\":null}");

        JsonNode moved = since(before).get("todos");
        assertThat(moved.findValuesAsText("id")).containsExactly("2");
        assertThat(moved.get(0).get("place").longValue()).isLessThan(1 << 20);
        assertThat(moved.get(0).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsInTheTrashUntilItIsBack() {
        client.created("{\"task\":\"t\"}");
        Reply before = client.get("/changes");

        String deletion = client.deleted("/todo/1");
        assertChanges(since(before), "[]", "[{\"kind\":\"todo\",\"id\":1}]");

        client.restore(deletion);
        assertThat(since(before).get("deleted")).isEmpty();
        assertThat(since(before).get("todos").get(0).get("version").intValue()).isEqualTo(2);
    }

    @Test
    void tellsNothingNewOfWhatLeavesTheTrashForGood() {
        String deletion = client.deleted(client.created("{\"task\":\"t\"}"));
        Reply before = client.get("/changes");

        client.delete(deletion);

        assertChanges(since(before), "[]", "[]");
    }

    @Test
    void tellsNothingOfWhatIsGoneToAClientThatKnowsNothing() {
        client.delete(client.created("{\"task\":\"t\"}"));

        assertThat(client.get("/changes").json().get("deleted")).isEmpty();
    }

    @Test
    void goesOnWhileThereIsMore() {
        for (int i = 0; i < 4; i++) {
            client.created("{\"task\":\"t\"}");
        }
        Reply before = client.get("/changes");
        client.patch("/todo/1", "{\"completed\":true}");
        client.delete("/todo/2");
        client.patch("/todo/3", "{\"completed\":true}");
        client.delete("/todo/4");

        JsonNode first = client.get("/changes?limit=3&since=" + next(before)).json();
        assertThat(first.get("todos").findValuesAsText("id")).containsExactly("1", "3");
        assertThat(first.get("deleted").findValuesAsText("id")).containsExactly("2");
        assertThat(first.get("more").booleanValue()).isTrue();

        JsonNode second =
                client.get("/changes?since=" + first.get("next").textValue()).json();
        assertChanges(second, "[]", "[{\"kind\":\"todo\",\"id\":4}]");
        assertThat(second.get("more").booleanValue()).isFalse();
    }

    @Test
    void hasAHundredWithoutALimit() {
        for (int i = 0; i < 101; i++) {
            client.created("{\"task\":\"t\"}");
        }

        JsonNode changes = client.get("/changes").json();

        assertThat(changes.get("todos")).hasSize(100);
        assertThat(changes.get("more").booleanValue()).isTrue();
        assertThat(client.get("/changes?limit=1000").json().get("todos")).hasSize(101);
    }

    @Test
    void goesOnOnEveryInstanceAndAfterANewStart() {
        client.created("{\"task\":\"one\"}");
        Reply before = client.get("/changes");

        try (TestServer again = TestServer.over(transactions.startedAgain(new Epoch(2, "fedcba9876543210")))) {
            Client other = new Client(again);
            other.created("{\"task\":\"two\"}");

            JsonNode changes = other.get("/changes?since=" + next(before)).json();

            assertThat(changes.get("todos").findValuesAsText("task")).containsExactly("two");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AgAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAANM4Nv", // of an epoch that this database does not know
        "AgEjRWeJq83vAAAAAAAAAAd__________wAAAAAAAAAAAAAAAAAAAAde4pWE", // of a change that has not been yet
        "AgEjRWeJq83vf_________9__________3__________f_________9NkuIA" // of numbers that are never reached
    })
    void refusesATokenOfAnotherHistory(String token) {
        client.created("{\"task\":\"t\"}");

        JsonNode problem = client.get("/changes?since=" + token).problem(410, "sync-expired");

        assertThat(problem.get("detail").textValue())
                .isEqualTo("The changes since this token are not known any more: read /changes without since, and drop"
                        + " what does not come.");
    }

    @Test
    void refusesATokenThatIsOlderThanWhatIsForgotten() {
        client.created("{\"task\":\"one\"}");
        client.created("{\"task\":\"two\"}");
        Reply before = client.get("/changes");
        client.delete("/todo/1");
        Reply between = client.get("/changes");

        try (TestServer later =
                TestServer.at(InstantSource.fixed(NOON.plus(Duration.ofDays(90)).plusMillis(1)), transactions)) {
            Client other = new Client(later);
            other.delete("/todo/2"); // with each deletion some of what is older is forgotten

            other.get("/changes?since=" + next(before)).problem(410, "sync-expired");
            assertThat(other.get("/changes?since=" + next(between))
                            .json()
                            .get("deleted")
                            .findValuesAsText("id"))
                    .containsExactly("2");
            assertThat(other.get("/changes").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesATokenOfWhichAnyCharacterIsAnother() {
        String token = next(client.get("/changes"));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            refused(token.substring(0, i) + other + token.substring(i + 1));
            refused(token.substring(0, i));
        }
        refused(token + token);
    }

    /** The checksum of each is right: fewer numbers than a token has, and the cursor of another list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AgAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAGzodXs",
                "AgAAAAAAAAABG4sh4g",
                "",
                "=",
                "1",
                "%00",
                "%F0%9F%98%80"
            })
    void refusesWhatIsNoToken(String text) {
        refused(text);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 'must be from 1 to 1000, not 0'",
        "limit=1001, limit, 'must be from 1 to 1000, not 1001'",
        "limit=all, limit, must be a whole number from 1 to 1000",
        "after=1, after, 'is not known; known are since, limit'"
    })
    void refusesAQueryItDoesNotTake(String query, String parameter, String detail) {
        JsonNode errors = client.get("/changes?" + query)
                .problem(422, "invalid-parameter")
                .get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("parameter").textValue()).isEqualTo(parameter);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
    }

    @Test
    void isForClientsThatAcceptJson() {
        client.get("/changes", "Accept", "text/event-stream").problem(406, "not-acceptable");
        client.send("POST", "/changes", BodyPublishers.noBody()).problem(405, "method-not-allowed");
    }

    private JsonNode since(Reply before) {
        return client.get("/changes?since=" + next(before)).json();
    }

    private static String next(Reply reply) {
        return reply.json().get("next").textValue();
    }

    private static void assertChanges(JsonNode changes, String todos, String deleted) {
        assertThat(changes.get("todos").toString()).isEqualTo(todos);
        assertThat(changes.get("deleted").toString()).isEqualTo(deleted);
    }

    private void refused(String token) {
        JsonNode errors = client.get("/changes?since=" + token)
                .problem(422, "invalid-parameter")
                .get("errors");

        assertThat(errors.get(0).get("detail").textValue())
                .isEqualTo("is not a token of this feed: send the next of the answer before, or leave it out to start"
                        + " anew");
    }
}
