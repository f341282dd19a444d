package todooo.adapter.http.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.HttpLimits;
import todooo.adapter.http.ManualTicks;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.StallingClient;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.wire.budget.Pace;
import todooo.application.testkit.memory.InMemoryTransactions;

/** Clients that send a file or read an export slowly. */
@Timeout(120)
class SlowTransferTest {
    private static final int READ_TICKS = 5;
    private static final int IDLE_TICKS = 9;
    private static final int PART = 64 * 1024;
    private static final int LENGTH = 1 << 20;
    private static final String POST = "POST /import HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: " + LENGTH + "\r\n\r\n";

    private final ManualTicks ticks = new ManualTicks();
    private final TestServer server = TestServer.at(
            new Pace(Pace.USUAL.grace(), ticks),
            new HttpLimits(
                    TestServer.MAX_BODY_BYTES,
                    TestServer.MAX_IMPORT_BYTES,
                    1_000,
                    null,
                    1,
                    Duration.ofMillis(100 * READ_TICKS),
                    Duration.ofMillis(100 * IDLE_TICKS)),
            new InMemoryTransactions());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void loseTheirConnectionIfTheFileDoesNotGoOn() {
        new StallingClient(server, ticks).exchange(POST + "[", READ_TICKS).onlyProblem(408, "request-timeout");
    }

    @Test
    void haveAllTheTimeThatTheyNeedIfItDoes() throws IOException, InterruptedException {
        StallingClient client = new StallingClient(server, ticks);
        try (Socket socket = client.connected(POST + "[")) {
            for (int sent = 1; sent + PART < LENGTH; sent += PART) {
                ticks.advance(READ_TICKS - 1);
                socket.getOutputStream().write(" ".repeat(PART).getBytes(US_ASCII));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // it has time enough to read
            }
            socket.getOutputStream().write((" ".repeat(PART - 2) + "]").getBytes(US_ASCII));

            assertThat(RawClient.received(socket).status()).isEqualTo(200);
        }
    }

    @Test
    void areNotWaitedForIfTheyDoNotReadAnExport() throws IOException, InterruptedException {
        TransferClient writer = new TransferClient(server);
        for (int i = 0; i < 8; i++) {
            StringBuilder file = new StringBuilder("{\"kind\":\"todooo-export\",\"version\":1}\n");
            for (int todo = 0; todo < 100; todo++) {
                file.append(
                        "{\"kind\":\"todo\",\"id\":%d,\"task\":\"t\",\"createdAt\":\"2026-10-03T08:00:00Z\",\"notes\":\"%s\"}\n"
                                .formatted(i * 100 + todo + 1, "x".repeat(9_900)));
            }
            writer.imported(TransferClient.NDJSON, file.toString());
        }
        eventually(() -> server.heldBytes() == 0);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.getOutputStream().write("GET /export HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
            eventually(() -> server.heldBytes() > 0 && server.waitingConnections() == 1);

            while (server.heldBytes() > 0) { // it may have begun to wait once more
                ticks.advance(1);
            }
            assertThat(server.heldBytes()).isZero();
        }
    }
}
