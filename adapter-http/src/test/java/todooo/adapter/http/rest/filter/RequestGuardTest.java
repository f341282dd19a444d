package todooo.adapter.http.rest.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;

/** Pages of other sites cannot make a browser change to-dos. */
class RequestGuardTest {
    private static final String FRIEND = "https://friend.example";
    private static final String[] CROSS_SITE = {"Sec-Fetch-Site", "cross-site"};
    private static final String[] VISIT = {
        "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"
    };
    private static final TestServer SERVER = TestServer.start();
    private static final TestServer PUBLIC = TestServer.at(URI.create("https://todo.example.org/app"));
    private static final TestServer OPEN = TestServer.allowing(FRIEND);

    @AfterAll
    static void stop() {
        SERVER.close();
        PUBLIC.close();
        OPEN.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:1",
                "localhost.",
                "todooo.localhost",
                "127.0.0.1",
                "127.8.9.10:65535",
                "192.168.0.255",
                "[::1]",
                "[2001:db8::1]:80",
                "x",
                "my-host.example",
                "MY-HOST.example.:8000",
            })
    void letsTheNamesOfTheServicePass(String host) {
        assertThat(statusFor(SERVER, host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:8000",
                "localhost.attacker.example",
                "notlocalhost",
                "localhost..",
                "127.0.0.1.attacker.example",
                "127.0.0.256",
                "127.0.0",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "sub.x",
                "todo.example.org",
            })
    void refusesEveryOtherName(String host) {
        JsonNode problem = new RawClient(SERVER)
                .exchange("GET /todo HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n")
                .onlyProblem(421, "misdirected-request");

        assertThat(problem.get("type").textValue()).isEqualTo("/problems/misdirected-request");
    }

    @ParameterizedTest
    @CsvSource({"todo.example.org, 200", "TODO.example.org:443, 200", "127.0.0.1, 200", "app.example.org, 421"})
    void knowsTheHostOfThePublicUrl(String host, int status) {
        assertThat(statusFor(PUBLIC, host)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /todo",
                "DELETE /todo?completed=true",
                "PUT /todo/1",
                "PATCH /todo/1",
                "DELETE /todo/1",
                "POST /todo-backend",
                "DELETE /todo-backend",
                "GET /docs",
                "GET /",
                "GET /nothing",
                "BREW /todo",
                "OPTIONS /todo",
            })
    void doesNothingForAForeignName(String request) {
        try (TestServer server = TestServer.start()) {
            Client client = new Client(server);
            String path = client.created("{\"task\":\"t\",\"completed\":true}");
            String before = client.get(path).body();

            new RawClient(server)
                    .exchange(request + " HTTP/1.1\r\nConnection: close\r\nHost: attacker.example\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"task\":\"u\"}")
                    .onlyProblem(421, "misdirected-request");

            assertThat(client.get(path).body()).isEqualTo(before);
            assertThat(client.get("/todo").json()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /todo",
        "GET, /todo/1",
        "HEAD, /todo",
        "POST, /todo",
        "DELETE, /todo?completed=true",
        "PUT, /todo/1",
        "PATCH, /todo/1",
        "DELETE, /todo/1",
        "DELETE, /todo-backend",
        "OPTIONS, /todo",
        "GET, /openapi.json",
        "GET, /docs",
        "GET, /nothing",
    })
    void refusesWhatAPageOfAnotherSiteSends(String method, String path) {
        try (TestServer server = TestServer.start()) {
            Client client = new Client(server);
            String todo = client.created("{\"task\":\"t\",\"completed\":true}");
            String before = client.get(todo).body();

            Reply reply = client.send(method, path, BodyPublishers.ofString("{\"task\":\"u\"}"), CROSS_SITE);

            assertThat(reply.status()).isEqualTo(403);
            if (!method.equals("HEAD")) {
                reply.problem("cross-site-request");
            }
            assertThat(client.get(todo).body()).isEqualTo(before);
            assertThat(client.get("/todo").json()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "same-site", "none"})
    void letsPagesOfTheSameSitePass(String site) {
        assertThat(new Client(SERVER).get("/todo", "Sec-Fetch-Site", site).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"https://friend.example, 200, https://friend.example", "https://evil.example, 403, ''", "null, 403, ''"
    })
    void letsPagesOfAnAllowedOriginPass(String origin, int status, String allowed) {
        Reply reply = new Client(OPEN).get("/todo", "Sec-Fetch-Site", "cross-site", "Origin", origin);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(allowed);
        assertThat(reply.response().headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void letsEverybodyPassWhenAllOriginsAreAllowed() {
        try (TestServer open = TestServer.allowing("*")) {
            assertThat(new Client(open).get("/todo", CROSS_SITE).status()).isEqualTo(200);
        }
    }

    @Test
    void failsNoPreflight() {
        for (TestServer server : new TestServer[] {SERVER, OPEN}) {
            Reply reply = new Client(server)
                    .send(
                            "OPTIONS",
                            "/todo",
                            BodyPublishers.noBody(),
                            "Sec-Fetch-Site",
                            "cross-site",
                            "Origin",
                            "https://evil.example",
                            "Access-Control-Request-Method",
                            "PUT");

            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/", "/problems/not-found"})
    void letsPeopleOpenItsPagesFromAnotherSite(String page) {
        assertThat(new Client(SERVER).get(page, VISIT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /todo", "GET, /openapi.json", "POST, /docs", "DELETE, /problems/not-found", "GET, /docs/page.css"
    })
    void letsNobodyOpenAnythingElseFromAnotherSite(String method, String path) {
        new Client(SERVER).send(method, path, BodyPublishers.noBody(), VISIT).problem(403, "cross-site-request");
    }

    @Test
    void letsNoPageOfAnotherSiteFrameItsPages() {
        new Client(SERVER)
                .get("/docs", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe")
                .problem(403, "cross-site-request");
    }

    private static int statusFor(TestServer server, String host) {
        return new RawClient(server)
                .exchange("GET /todo HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n")
                .status();
    }
}
