package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.TestServer;

/** Connections that had their answer and say nothing more. */
class IdleConnectionTest {
    private static final int CONNECTIONS = 600;

    /** A connection may hold 16 KiB; the client's end of it is in the same heap here. */
    private static final int MAX_BYTES = 20 * 1024;

    private static final String BODY = "{\"task\":\"t\"}" + " ".repeat(4_000);

    @Test
    void holdLittleWhateverTheirLastRequestWas() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try (TestServer server = TestServer.start()) {
            exchange(server, 50, sockets);
            long before = liveBytes();

            exchange(server, CONNECTIONS, sockets);

            assertThat((liveBytes() - before) / CONNECTIONS).isLessThan(MAX_BYTES);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void exchange(TestServer server, int connections, List<Socket> sockets) throws IOException {
        byte[] request =
                "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(BODY.length(), BODY)
                        .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < connections; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            sockets.add(socket);
            socket.getOutputStream().write(request);
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
