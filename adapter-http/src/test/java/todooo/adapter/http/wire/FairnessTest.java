package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.Client;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RestlessClient;
import todooo.adapter.http.TestServer;

/** A client that sends requests without end takes its turn with the others. */
@Timeout(120)
class FairnessTest {
    /** Long to answer, short to send and to read: the connection never waits for its client. */
    private static final byte[] REQUESTS =
            "HEAD /todo?limit=100 HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200).getBytes(StandardCharsets.US_ASCII);

    /** The answer has no body. */
    private static final String HEAD = "HEAD /todo?limit=1 HTTP/1.1\r\nHost: x\r\n\r\n";

    /** Longer to answer than it takes until the client comes again. */
    private static final String ONLY_GET = "GET /todo?limit=100 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private static final int OTHERS = 32;
    private static final int ANSWERS = 20;

    /** So many connections of others come in between at most, on average: some for each of them. */
    private static final int FAIR = 4 * OTHERS;

    /** The line that ends a head. */
    private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    @Test
    void othersAreAnsweredBesideEndlessPipelines() throws Exception {
        try (TestServer server = TestServer.start()) {
            fill(server);
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

    @Test
    void aConnectionThatIsKeptIsAnsweredBesideEndlessNewOnes() throws Exception {
        VirtualThreadSchedulerMXBean scheduler =
                ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        int usual = scheduler.getParallelism();
        scheduler.setParallelism(1); // as on a machine with one processor
        AtomicInteger others = new AtomicInteger();
        TestServer server = TestServer.start();
        fill(server);
        try (Socket kept = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            for (int i = 0; i < OTHERS; i++) {
                Thread.ofPlatform()
                        .daemon()
                        .start(new FutureTask<>(
                                new RestlessClient(server.port(), ONLY_GET, _ -> others.incrementAndGet())));
            }
            eventually(() -> others.get() > 10 * OTHERS);

            kept.setSoTimeout(60_000);
            int before = others.get();
            for (int i = 0; i < ANSWERS; i++) {
                kept.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
                readAnswer(kept.getInputStream());
            }
            assertThat(others.get() - before).isLessThan(ANSWERS * FAIR);
        } finally {
            server.close();
            scheduler.setParallelism(usual);
        }
    }

    private static void fill(TestServer server) {
        Client client = new Client(server);
        for (int i = 0; i < 100; i++) {
            client.created("{\"task\":\"t\"}");
        }
    }

    /** An answer without a body. */
    private static void readAnswer(InputStream in) throws IOException {
        int last = 0;
        while (last != END) {
            int next = in.read();
            assertThat(next).isNotNegative();
            last = last << Byte.SIZE | next;
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
