package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class IdempotencyTest {
    private static final String KEY = "Idempotency-Key";

    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void givesTheFirstAnswerAgain() {
        Reply first = create("\"again\"", "{\"task\":\"t\",\"order\":1}");
        CLIENT.delete("/todo/" + first.json().get("id").asText());
        Reply second = create("\"again\"", "{\"order\": 1, \"completed\": false, \"task\": \"\\u0074\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.response().headers().map()).doesNotContainKey("idempotency-replayed");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void refusesAnotherContentUnderTheSameKey() {
        create("\"reused\"", "{\"task\":\"t\"}");

        create("\"reused\"", "{\"task\":\"u\"}").problem(422, "idempotency-key-reused");
    }

    @Test
    void examinesTheBodyBeforeTheKeyIsTaken() {
        create("\"invalid first\"", "{\"task\":\"\"}").problem(422, "invalid-content");

        Reply reply = create("\"invalid first\"", "{\"task\":\"t\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.response().headers().map()).doesNotContainKey("idempotency-replayed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"'\"a-b\"', a-b", "'\"a\\\\b\\\"\"', '\"a\\\\b\\\"\"'"})
    void takesATokenForTheSameKeyAsItsString(String key, String same) {
        create(key, "{\"task\":\"t\"}");

        assertThat(create(same, "{\"task\":\"t\"}").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255})
    void takesAKeyOfUpTo255Characters(int length) {
        assertThat(create("\"" + "k".repeat(length) + "\"", "{\"task\":\"t\"}").status())
                .isEqualTo(201);
    }

    @Test
    void refusesAKeyOf256Characters() {
        create("\"" + "k".repeat(256) + "\"", "{\"task\":\"t\"}").problem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\" \"",
                "\"open",
                "open\"",
                "\"a\", \"b\"",
                "a, b",
                "a b",
                "\"a\";",
                "\"a\";P=1",
                "\"a\" p=1",
                "\"a\\b\""
            })
    void refusesWhatIsNoKey(String key) {
        create(key, "{\"task\":\"t\"}").problem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s;p=1", "%s; p; q=\"a;b\"", "%s ;p=?1"})
    void ignoresParametersOfAKey(String item) {
        String key = "\"%s\"".formatted(item.hashCode());
        String first = create(key, "{\"task\":\"t\"}").header("Location");

        assertThat(create(item.formatted(key), "{\"task\":\"t\"}").header("Location"))
                .isEqualTo(first);
    }

    @Test
    void refusesSeveralKeys() {
        CLIENT.send(
                        "POST",
                        "/todo",
                        BodyPublishers.ofString("{\"task\":\"t\"}"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "\"a\"",
                        "Idempotency-Key",
                        "\"b\"")
                .problem(400, "malformed-request");
    }

    private static Reply create(String key, String json) {
        return CLIENT.send(
                "POST",
                "/todo",
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    @Test
    void deletesOnce() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        Reply first = CLIENT.delete(todo, KEY, "deleted");
        CLIENT.restore(first.deletion().orElseThrow());

        Reply second = CLIENT.delete(todo, KEY, "deleted");

        assertRepeated(first, second);
        assertThat(CLIENT.get(todo).status()).isEqualTo(200);
    }

    @Test
    void doesNotKeepADeletionThatWasRefused() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        CLIENT.delete(todo, KEY, "refused", "If-Match", "\"9-hoebup279c-2\"").problem(412, "precondition-failed");

        Reply deleted = CLIENT.delete(todo, KEY, "refused");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.header("Idempotency-Replayed")).isEmpty();
    }

    /** The first answer says what became of the version that the client meant. */
    @Test
    void deletesOnceWhateverTheConditionOfTheRepetition() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        Reply first = CLIENT.delete(todo, KEY, "conditional", "If-Match", "*");

        assertRepeated(first, CLIENT.delete(todo, KEY, "conditional", "If-Match", "*"));
    }

    @ParameterizedTest
    @CsvSource({"/todo?completed=true, completed", "/todo-backend, all"})
    void clearsOnce(String path, String key) {
        CLIENT.created("{\"task\":\"t\",\"completed\":true}");
        Reply first = CLIENT.delete(path, KEY, key);
        String later = CLIENT.created("{\"task\":\"t\",\"completed\":true}");

        Reply second = CLIENT.delete(path, KEY, key);

        assertThat(first.deletion()).isPresent();
        assertRepeated(first, second);
        assertThat(CLIENT.get(later).status()).isEqualTo(200);
    }

    @Test
    void movesOnce() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        String other = CLIENT.created("{\"task\":\"t\"}");
        Reply first = move(todo, "moved");
        move(other, "moved-too");

        Reply second = move(todo, "moved");

        assertRepeated(first, second);
        assertThat(CLIENT.get("/todo?sort=place&limit=1")
                        .json()
                        .get(0)
                        .get("url")
                        .textValue())
                .endsWith(other);
    }

    @Test
    void restoresOnce() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        String deletion = CLIENT.deleted(todo);
        Reply first = CLIENT.restore(deletion, KEY, "restored");
        CLIENT.delete(todo);

        Reply second = CLIENT.restore(deletion, KEY, "restored");

        assertRepeated(first, second);
        CLIENT.get(todo).problem(404, "not-found");
    }

    @Test
    void purgesOnce() {
        String deletion = CLIENT.deleted(CLIENT.created("{\"task\":\"t\"}"));

        assertRepeated(CLIENT.delete(deletion, KEY, "purged"), CLIENT.delete(deletion, KEY, "purged"));
    }

    @Test
    void emptiesTheTrashOnce() {
        CLIENT.delete(CLIENT.created("{\"task\":\"t\"}"));
        Reply first = CLIENT.delete("/trash?all=true", KEY, "emptied");
        String later = CLIENT.deleted(CLIENT.created("{\"task\":\"t\"}"));

        Reply second = CLIENT.delete("/trash?all=true", KEY, "emptied");

        assertRepeated(first, second);
        assertThat(CLIENT.get(later).status()).isEqualTo(200);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        String deletion = CLIENT.deleted(CLIENT.created("{\"task\":\"t\"}"));
        create("\"taken\"", "{\"task\":\"t\"}");

        for (Reply reply : List.of(
                CLIENT.delete(todo, KEY, "taken"),
                CLIENT.delete("/todo?completed=true", KEY, "taken"),
                move(todo, "taken"),
                CLIENT.restore(deletion, KEY, "taken"),
                CLIENT.delete(deletion, KEY, "taken"),
                CLIENT.delete("/trash?all=true", KEY, "taken"))) {
            reply.problem(422, "idempotency-key-reused");
        }
        assertThat(CLIENT.get(todo).status()).isEqualTo(200);
        assertThat(CLIENT.get(deletion).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoKeyWithEveryRequestThatTakesOne() {
        String todo = CLIENT.created("{\"task\":\"t\"}");
        String deletion = CLIENT.deleted(CLIENT.created("{\"task\":\"t\"}"));

        for (Reply reply : List.of(
                CLIENT.delete(todo, KEY, "a b"),
                CLIENT.delete("/todo?completed=true", KEY, "a b"),
                move(todo, "a b"),
                CLIENT.restore(deletion, KEY, "a b"),
                CLIENT.delete(deletion, KEY, "a b"),
                CLIENT.delete("/trash?all=true", KEY, "a b"))) {
            reply.problem(400, "malformed-request");
        }
    }

    private static void assertRepeated(Reply first, Reply second) {
        assertThat(first.status()).as(first.body()).isBetween(200, 204);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Link")).isEqualTo(first.header("Link"));
    }

    private static Reply move(String todo, String key) {
        return CLIENT.send(
                "POST",
                todo + "/move",
                BodyPublishers.ofString("{\"after\":null}"),
                "Content-Type",
                "application/json",
                KEY,
                key);
    }
}
