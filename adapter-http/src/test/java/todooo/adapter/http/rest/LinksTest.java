package todooo.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.socket.PeerInfo;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.security.Principal;
import java.security.cert.Certificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.rest.body.Json;

class LinksTest {
    private static final String GET = "GET /todo/1 HTTP/1.1\r\nConnection: close\r\nHost: ";

    @ParameterizedTest
    @ValueSource(strings = {"x", "x:8080", "MY-HOST.EXAMPLE", "127.0.0.1:1", "[::1]:8000", "[::1]", "localhost"})
    void startWithTheHostOfTheRequest(String host) {
        try (TestServer server = TestServer.start()) {
            new Client(server).created("{\"task\":\"t\"}");

            String body = new RawClient(server)
                    .exchange(GET + host + "\r\nX-Forwarded-Host: evil\r\n\r\n")
                    .body();

            assertThat(Json.read(body).get("url").textValue()).isEqualTo("http://" + host + "/todo/1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b", "a(b)", "x:-1", "x:+1", "x:123456", "a;b", "a@b", "localhost@x", "x/", "[x]"})
    void takeNoHostThatIsNone(String host) {
        try (TestServer server = TestServer.start()) {
            new Client(server).created("{\"task\":\"t\"}");

            assertThat(new RawClient(server)
                            .exchange(GET + host + "\r\n\r\n")
                            .onlyProblem(400, "malformed-request")
                            .get("type")
                            .textValue())
                    .isEqualTo("/problems/malformed-request");
        }
    }

    @Test
    void aHostThatIsNoneIsRefusedBeforeAnythingIsWritten() {
        try (TestServer server = TestServer.start()) {
            String post = "POST /todo HTTP/1.1\r\nConnection: close\r\nHost: a;b\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}";

            new RawClient(server).exchange(post).onlyProblem(400, "malformed-request");

            assertThat(new Client(server).get("/todo").json()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8000",
        "0:0:0:0:0:0:0:1, http://[0:0:0:0:0:0:0:1]:8000",
        "fe80:0:0:0:0:0:0:1%eth0, http://[fe80:0:0:0:0:0:0:1]:8000"
    })
    void startWithTheAddressThatTheRequestCameToIfItNamesNoHost(String address, String base) {
        assertThat(Links.base(new End(address, 8000))).isEqualTo(base);
    }

    @Test
    void nameAKindOfProblemInOneWayWhateverTheHost() {
        try (TestServer server = TestServer.start()) {
            for (String host : new String[] {"x", "y:1", "127.0.0.1"}) {
                assertThat(new RawClient(server)
                                .exchange(GET + host + "\r\n\r\n")
                                .onlyProblem(404, "not-found")
                                .get("type")
                                .textValue())
                        .isEqualTo("/problems/not-found");
            }
        }
    }

    @Test
    void startWithThePublicUrlIfThereIsOne() {
        try (TestServer server = TestServer.at(URI.create("https://example.org/api/"))) {
            Client client = new Client(server);

            Reply created = client.post("/todo", "{\"task\":\"t\"}");

            assertThat(created.header("Location")).isEqualTo("https://example.org/api/todo/1");
            assertThat(created.json().get("url").textValue()).isEqualTo("https://example.org/api/todo/1");
            assertThat(client.get("/todo-backend/1").json().get("url").textValue())
                    .isEqualTo("https://example.org/api/todo-backend/1");
            assertThat(client.get("/x").problem(404, "not-found").get("type").textValue())
                    .isEqualTo("https://example.org/api/problems/not-found");
        }
    }

    /** An end of a connection. */
    private record End(String host, int port) implements PeerInfo {
        @Override
        public SocketAddress address() {
            return new InetSocketAddress(host, port);
        }

        @Override
        public Optional<Principal> tlsPrincipal() {
            return Optional.empty();
        }

        @Override
        public Optional<Certificate[]> tlsCertificates() {
            return Optional.empty();
        }
    }
}
