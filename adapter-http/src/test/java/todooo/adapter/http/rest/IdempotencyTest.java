package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class IdempotencyTest {
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
}
