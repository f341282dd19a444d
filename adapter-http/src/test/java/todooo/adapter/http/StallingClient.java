package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.wire.budget.Holding;

/**
 * Stalls on purpose only. No time passes for its server until the server has read what this client sends, however slow
 * the machine is. It must be the only client.
 */
public record StallingClient(TestServer server, ManualTicks ticks) {
    private static final int TIMEOUT_MILLIS = 60_000;

    /** Three thousand seconds at the usual pace. */
    private static final int MANY_TICKS = 30_000;

    /** Everything that comes back for a part of a request, which the server waits for so many ticks to end. */
    public Received exchange(String part, int waitTicks) {
        try (Socket socket = connected(part)) {
            return receivedAfter(waitTicks, socket);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(part, e);
        }
    }

    /** Everything that comes back for whole requests, after which the server waits for so many ticks for more. */
    public Received exchangeAndRest(String requests, int waitTicks) {
        try (Socket socket = sent(requests)) {
            eventually(() -> arrived(socket) > 0);
            eventually(() -> server.heldBytes() == Holding.CONNECTION_BYTES && server.waitingConnections() == 1);
            return receivedAfter(waitTicks, socket);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(requests, e);
        }
    }

    /**
     * Everything that comes back for bytes of which the server answers some before it waits for more. The server may
     * still write when time begins to pass, so it must wait for {@value #MANY_TICKS} ticks for a client to read.
     */
    public Received exchangeAfterAnswer(String bytes) {
        try (Socket socket = sent(bytes)) {
            eventually(() -> arrived(socket) > 0);
            int answer = arrived(socket);
            for (int tick = 0; tick < MANY_TICKS && arrived(socket) == answer && server.heldBytes() > 0; tick++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                ticks.advance(1);
                eventually(
                        () -> server.waitingConnections() == 1 || arrived(socket) > answer || server.heldBytes() == 0);
            }
            return RawClient.received(socket);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(bytes, e);
        }
    }

    /** Sends a part of a request, and returns when the server has read it and waits for the rest, or has answered. */
    public Socket connected(String part) throws IOException {
        Socket socket = sent(part);
        long held = Holding.CONNECTION_BYTES + (long) part.length() * Holding.PER_BYTE_OF_HEAD;
        eventually(() -> arrived(socket) > 0 || (server.heldBytes() >= held && server.waitingConnections() == 1));
        return socket;
    }

    private Received receivedAfter(int waitTicks, Socket socket) throws IOException, InterruptedException {
        ticks.advance(waitTicks - 1);
        assertThat(server.waitingConnections()).as("It still waits").isEqualTo(1);
        ticks.advance(1);
        return RawClient.received(socket);
    }

    private Socket sent(String bytes) throws IOException {
        eventually(() -> server.heldBytes() == 0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static int arrived(Socket socket) {
        try {
            return socket.getInputStream().available();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
