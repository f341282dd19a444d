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

class PreferencesTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void createsWithoutSendingTheTodoBack() {
        Reply reply = write("POST", "/todo", "return=minimal");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Content-Type")).isEmpty();
        assertThat(reply.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(reply.header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
        assertThat(CLIENT.get(reply.header("Location").substring(SERVER.url().length()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void changesWithoutSendingTheTodoBack(String method) {
        Reply reply = write(method, CLIENT.created("{\"task\":\"before\"}"), "return=minimal");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(reply.header("ETag")).isEqualTo("\"2-hoebup279c-2\"");
    }

    @ParameterizedTest
    @CsvSource({"POST, 201", "PUT, 200", "PATCH, 200"})
    void sendsTheTodoBackAndSaysThatItWasAskedTo(String method, int status) {
        String path = method.equals("POST") ? "/todo" : CLIENT.created("{\"task\":\"before\"}");

        Reply reply = write(method, path, "return=representation");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().get("task").textValue()).isEqualTo("after");
        assertThat(reply.header("Preference-Applied")).isEqualTo("return=representation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return=minimal",
                "RETURN = minimal",
                "return=\"minimal\"",
                "return=\"m\\inimal\"",
                "return=minimal; a=b ;c",
                "return=minimal;a=\"x,y\"",
                ", ,return=minimal",
                "respond-async, wait=10,return=minimal, handling=lenient",
                "foo=\"a, return=representation\", return=minimal",
                "foo=, return=minimal",
                "return=minimal, return=representation",
                "return=minimal, @",
            })
    void findsAPreferenceAmongOthers(String prefer) {
        assertThat(write("POST", "/todo", prefer).header("Preference-Applied")).isEqualTo("return=minimal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "return",
                "return=",
                "return=MINIMAL",
                "return=everything",
                "return=other, return=minimal",
                "minimal",
                "return=minimal junk",
                "return=\"minimal",
                "foo=\"return=minimal\"",
                "@, return=minimal",
                "count=exact",
            })
    void ignoresWhatItDoesNotKnowOrCannotRead(String prefer) {
        Reply reply = write("POST", "/todo", prefer);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("task").textValue()).isEqualTo("after");
        assertThat(reply.response().headers().map()).doesNotContainKey("preference-applied");
    }

    @Test
    void readsTheLinesOfTheHeaderTogether() {
        Reply reply = CLIENT.send(
                "POST",
                "/todo",
                BodyPublishers.ofString("{\"task\":\"after\"}"),
                "Content-Type",
                "application/json",
                "Prefer",
                "wait=1",
                "Prefer",
                "return=minimal");

        assertThat(reply.body()).isEmpty();
    }

    @Test
    void neverHidesAProblem() {
        write("PUT", "/todo/999999", "return=minimal").problem(404, "not-found");
    }

    private static Reply write(String method, String path, String prefer) {
        return CLIENT.send(
                method,
                path,
                BodyPublishers.ofString("{\"task\":\"after\"}"),
                "Content-Type",
                "application/json",
                "Prefer",
                prefer);
    }
}
