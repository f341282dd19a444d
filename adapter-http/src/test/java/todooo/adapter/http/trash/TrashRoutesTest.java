package todooo.adapter.http.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.todo.Task;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.value.Owner;

/** What is deleted is in the trash, comes back from there, or leaves it for good. */
class TrashRoutesTest {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final TestServer server = TestServer.over(transactions);
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheDeletionOfATodo() {
        String deletion = client.deleted(client.created("{\"task\":\"Buy milk\"}"));

        Reply reply = client.get(deletion);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().toString())
                .isEqualTo(("{\"id\":%s,\"deletedAt\":\"2026-11-22T12:00:00.123456Z\",\"kind\":\"todo\","
                                + "\"title\":\"Buy milk\",\"todos\":1,\"complete\":true,\"url\":\"%s%s\"}")
                        .formatted(deletion.replaceFirst(".*/", ""), server.url(), deletion));
    }

    @Test
    void showsTheDeletionOfManyByTheTaskOfTheFirst() {
        client.created("{\"task\":\"open\"}");
        client.created("{\"task\":\"first\",\"completed\":true}");
        client.created("{\"task\":\"second\",\"completed\":true}");

        Reply cleared = client.delete("/todo?completed=true");

        assertThat(cleared.json().toString()).isEqualTo("{\"deleted\":2}");
        JsonNode deletion = client.get(cleared.deletion().orElseThrow()).json();
        assertThat(deletion.get("kind").textValue()).isEqualTo("completed");
        assertThat(deletion.get("title").textValue()).isEqualTo("first");
        assertThat(deletion.get("todos").intValue()).isEqualTo(2);
        assertThat(deletion.get("complete").booleanValue()).isTrue();
    }

    @Test
    void showsTheDeletionOfAllByClientsOfTodoBackend() {
        client.created("{\"task\":\"t\"}");

        String deletion = client.delete("/todo-backend").deletion().orElseThrow();

        assertThat(client.get(deletion).json().get("kind").textValue()).isEqualTo("all");
        assertThat(client.restore(deletion).json().toString()).isEqualTo("{\"restored\":1}");
    }

    @Test
    void hasNoDeletionOfNothing() {
        Reply cleared = client.delete("/todo?completed=true");

        assertThat(cleared.json().toString()).isEqualTo("{\"deleted\":0}");
        assertThat(cleared.deletion()).isEmpty();
        assertThat(client.get("/trash").body()).isEqualTo("[]");
    }

    @Test
    void hasNoDeletionOfATodoThatIsAnotherVersion() {
        String todo = client.created("{\"task\":\"t\"}");

        client.delete(todo, "If-Match", "\"2-hoebup279c-2\"").problem(412, "precondition-failed");

        assertThat(client.get("/trash").body()).isEqualTo("[]");
        assertThat(client.get(todo).status()).isEqualTo(200);
    }

    @Test
    void showsThatADeletionIsNotComplete() {
        transactions.write(
                Owner.LOCAL,
                unit -> unit.of(Owner.LOCAL)
                        .trash()
                        .add(DeletionContent.begun(Kind.ALL, new Task("t")).plus(7), NOON));

        JsonNode deletion = client.get("/trash/1").json();

        assertThat(deletion.get("complete").booleanValue()).isFalse();
        assertThat(deletion.get("todos").intValue()).isEqualTo(7);
    }

    @Test
    void restoresATodoAsItsNextVersion() {
        String todo = client.created("{\"task\":\"t\",\"completed\":true,\"order\":3}");
        String deletion = client.deleted(todo);

        Reply restored = client.restore(deletion);

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().toString()).isEqualTo("{\"restored\":1}");
        JsonNode back = client.get(todo).json();
        assertThat(back.get("order").intValue()).isEqualTo(3);
        assertThat(back.get("version").intValue()).isEqualTo(2);
        client.get(deletion).problem(404, "not-found");
        client.restore(deletion).problem(404, "not-found");
        assertThat(client.get("/trash").body()).isEqualTo("[]");
    }

    @Test
    void restoresManyAsAWhole() {
        for (int i = 0; i < 3; i++) {
            client.created("{\"task\":\"t\",\"completed\":true}");
        }
        String deletion = client.delete("/todo?completed=true").deletion().orElseThrow();

        assertThat(client.restore(deletion).json().toString()).isEqualTo("{\"restored\":3}");
        assertThat(client.get("/todo").json().findValuesAsText("id")).containsExactly("1", "2", "3");
    }

    /** As with DELETE, a body says nothing; one that is too long is refused all the same. */
    @Test
    void ignoresTheBodyOfARestore() {
        String deletion = client.deleted(client.created("{\"task\":\"t\"}"));

        client.send("POST", deletion + "/restore", BodyPublishers.ofString(" ".repeat(TestServer.MAX_BODY_BYTES + 1)))
                .problem(413, "content-too-large");

        assertThat(client.send(
                                "POST",
                                deletion + "/restore",
                                BodyPublishers.ofString("<x/>"),
                                "Content-Type",
                                "application/xml")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletesADeletionForGood() {
        String todo = client.created("{\"task\":\"t\"}");
        String deletion = client.deleted(todo);

        Reply purged = client.delete(deletion);

        assertThat(purged.status()).isEqualTo(204);
        assertThat(purged.body()).isEmpty();
        client.get(deletion).problem(404, "not-found");
        client.restore(deletion).problem(404, "not-found");
        client.delete(deletion).problem(404, "not-found");
        client.get(todo).problem(404, "not-found");
    }

    @Test
    void emptiesTheTrash() {
        client.created("{\"task\":\"t\",\"completed\":true}");
        client.created("{\"task\":\"t\",\"completed\":true}");
        client.delete("/todo?completed=true");
        client.delete(client.created("{\"task\":\"t\"}"));

        assertThat(client.delete("/trash?all=true").json().toString()).isEqualTo("{\"deleted\":3}");
        assertThat(client.get("/trash").body()).isEqualTo("[]");
        assertThat(client.delete("/trash?all=true").json().toString()).isEqualTo("{\"deleted\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trash", "/trash?all", "/trash?all=false", "/trash?all=TRUE"})
    void isNotEmptiedByAccident(String path) {
        String deletion = client.deleted(client.created("{\"task\":\"t\"}"));

        JsonNode problem = client.delete(path).problem(400, "unguarded-delete");

        assertThat(problem.get("detail").textValue())
                .isEqualTo("Only all that is in the trash can be deleted at once: add ?all=true.");
        assertThat(client.get(deletion).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trash?completed=true", "/trash?all=true&all=true", "/trash?all=true&limit=1"})
    void isNotEmptiedByAnotherQuery(String path) {
        client.delete(path).problem(422, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "x", "9223372036854775807", "9223372036854775808"})
    void knowsNoDeletionOfAnIdThatCannotBeOneOrDoesNotExist(String id) {
        String path = "/trash/" + id;

        client.get(path).problem(404, "not-found");
        client.delete(path).problem(404, "not-found");
        client.restore(path).problem(404, "not-found");
    }

    @Test
    void forgetsWhatIsOlderThanThirtyDays() {
        String deletion = client.deleted(client.created("{\"task\":\"t\"}"));

        try (TestServer later = TestServer.at(InstantSource.fixed(NOON.plus(Duration.ofDays(30))), transactions)) {
            assertThat(new Client(later).get(deletion).status()).isEqualTo(200);
        }
        try (TestServer later =
                TestServer.at(InstantSource.fixed(NOON.plus(Duration.ofDays(30)).plusMillis(1)), transactions)) {
            Client old = new Client(later);
            old.get(deletion).problem(404, "not-found");
            old.restore(deletion).problem(404, "not-found");
            assertThat(old.get("/trash").body()).isEqualTo("[]");
        }
    }

    @Test
    void isForClientsThatAcceptJson() {
        String deletion = client.deleted(client.created("{\"task\":\"t\"}"));

        client.get("/trash", "Accept", "text/html").problem(406, "not-acceptable");
        client.get(deletion, "Accept", "text/html").problem(406, "not-acceptable");
        client.restore(deletion, "Accept", "text/html").problem(406, "not-acceptable");
        client.delete("/trash?all=true", "Accept", "text/html").problem(406, "not-acceptable");

        assertThat(client.get(deletion).status()).isEqualTo(200);
    }
}
