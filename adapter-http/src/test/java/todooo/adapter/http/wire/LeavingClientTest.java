package todooo.adapter.http.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.HeldTransactions;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Clients that reset their connection before they have their answer. */
class LeavingClientTest {
    private static final int CLIENTS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"GET /todo", "GET /todo/1", "HEAD /todo/1"})
    void areNothingForTheLog(String request) throws Exception {
        try (LogRecords log = LogRecords.collect()) {
            HeldTransactions held = new HeldTransactions();
            try (TestServer server = TestServer.over(held)) {
                for (int i = 0; i < CLIENTS; i++) {
                    try (Socket socket = connected(server, request)) {
                        held.awaitReads(1);
                        reset(socket);
                    }
                }
                held.release();
                new Client(server).get("/todo/1").problem(404, "not-found");
            } // which waits for the requests that are carried out

            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void areNothingForTheLogInTheMiddleOfALongAnswer() throws Exception {
        var transactions = new InMemoryTransactions();
        transactions.write(Owner.LOCAL, unit -> {
            for (int i = 0; i < 1_000; i++) {
                unit.of(Owner.LOCAL).todos().add(content("😀".repeat(256)), NOON);
            }
            return null;
        });
        try (LogRecords log = LogRecords.collect()) {
            try (TestServer server = TestServer.over(transactions)) {
                for (int i = 0; i < CLIENTS; i++) {
                    try (Socket socket = connected(server, "GET /todo?limit=1000")) {
                        assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
                        reset(socket);
                    }
                }
                new Client(server).get("/todo/1").json();
            }

            assertThat(log.messages()).isEmpty();
        }
    }

    private static Socket connected(TestServer server, String request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(US_ASCII));
        return socket;
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
