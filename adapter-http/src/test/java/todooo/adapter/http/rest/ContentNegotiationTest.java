package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;

class ContentNegotiationTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json;charset=nonsense",
                "text/html, application/json;q=0.1",
                "text/plain, */*; q=0.01",
                "text/html, application/*",
                "*/*;q=0, application/json",
                "application/*;q=0, application/json;q=0.001",
                ", ,",
                "nonsense",
                "application/json;q=high",
            })
    void givesJsonToWhomItSuits(String accept) {
        Reply reply = CLIENT.get("/todo", "Accept", accept);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/*",
                "application/xml",
                "application/json;q=0",
                "*/*;q=0",
                "*/*, application/json;q=0",
                "application/json;q=0.0, application/*",
                "nonsense, text/html",
            })
    void saysThatItHasOnlyJson(String accept) {
        CLIENT.get("/todo", "Accept", accept).problem(406, "not-acceptable");
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(CLIENT.get("/todo", "Accept", "text/html", "Accept", "application/json")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsProblemsWhateverIsAccepted() {
        CLIENT.get("/todo/0", "Accept", "application/json").problem(404, "not-found");
        CLIENT.get("/nothing", "Accept", "image/png").problem(404, "not-found");
    }

    @Test
    void doesNothingBeforeItKnowsThatTheAnswerSuits() {
        CLIENT.send(
                        "POST",
                        "/todo",
                        BodyPublishers.ofString("{\"task\":\"t\"}"),
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "text/html")
                .problem(406, "not-acceptable");

        assertThat(CLIENT.get("/todo").json()).isEmpty();
    }
}
