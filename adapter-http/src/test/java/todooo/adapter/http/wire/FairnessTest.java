package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.Client;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.TestServer;

/** A client that sends requests without end takes its turn with the others. */
@Timeout(60)
class FairnessTest {
    /** Long to answer, short to send and to read: the connection never waits for its client. */
    private static final byte[] REQUESTS =
            "HEAD /todo?limit=100 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200).getBytes(StandardCharsets.US_ASCII);

    @Test
    void othersAreAnsweredBesideEndlessPipelines() throws Exception {
        try (TestServer server = TestServer.start()) {
            Client client = new Client(server);
            for (int i = 0; i < 100; i++) {
                client.created("{\"task\":\"t\"}");
            }
            List<Socket> pipelines = new ArrayList<>();
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                pipelines.add(pipeline(server));
            }
            try {
                requireAnswers(new RawClient(server));
            } finally {
                for (Socket socket : pipelines) {
                    socket.close();
                }
            }
        }
    }

    private static void requireAnswers(RawClient others) {
        for (int i = 0; i < 20; i++) {
            assertThat(others.exchange("GET /todo?limit=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static Socket pipeline(TestServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream().write(REQUESTS);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        Thread.ofPlatform()
                .daemon()
                .start(() -> untilItIsClosed(() -> socket.getOutputStream().write(REQUESTS)));
        byte[] buffer = new byte[64 * 1024];
        Thread.ofPlatform()
                .daemon()
                .start(() -> untilItIsClosed(() -> {
                    InputStream in = socket.getInputStream();
                    if (in.read(buffer) < 0) {
                        throw new IOException("The server closed the connection");
                    }
                }));
        return socket;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void untilItIsClosed(Step step) {
        try {
            while (true) {
                step.run();
            }
        } catch (IOException e) {
            assertThat(e).isNotNull(); // the test is over
        }
    }
}
