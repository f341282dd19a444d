package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;

class RequestIdTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);
    private static final String LONGEST = "........................................................................"
            + "........................................................";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", "-", LONGEST})
    void isTheClientsWhenThatIsSane(String id) {
        assertThat(CLIENT.get("/todo", "X-Request-Id", id).header("X-Request-Id"))
                .isEqualTo(id);
        assertThat(CLIENT.get("/todo/0", "X-Request-Id", id)
                        .problem(404, "not-found")
                        .get("instance")
                        .textValue())
                .isEqualTo("urn:request:" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "<script>", "é", "a,b", LONGEST + "."})
    void isMadeWhenTheClientsIsNotSane(String id) {
        assertThat(CLIENT.get("/todo", "X-Request-Id", id).header("X-Request-Id"))
                .startsWith("made-");
    }

    @Test
    void isAnotherOneForEachRequest() {
        assertThat(CLIENT.get("/todo").header("X-Request-Id"))
                .isNotEqualTo(CLIENT.get("/todo").header("X-Request-Id"));
    }

    @Test
    void isTakenOverForARequestThatNoRouteSees() {
        assertThat(new RawClient(SERVER)
                        .exchange("GET /todo HTTP/1.1\r\nX-Request-Id: mine\r\nHost: x:y\r\n\r\n")
                        .onlyProblem(400, "malformed-request")
                        .get("instance")
                        .textValue())
                .isEqualTo("urn:request:mine");
    }
}
