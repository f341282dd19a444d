package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class AcceptedSocketsTest {
    /** Else the end of a long response comes 40 ms later. */
    @Test
    void doNotHoldTheEndOfAResponseBackUntilTheClientHasAcknowledgedItsBeginning() throws IOException {
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel _ = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept()) {
            new AcceptedSockets().configureSocket(accepted);

            assertThat(accepted.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
        }
    }

    /** An interrupt within {@code accept} would lose a connection. */
    @Test
    void keepTheThreadThatAcceptedTheLastOneUntilItIsInterrupted() throws Exception {
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel client = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept()) {
            AcceptedSockets sockets = new AcceptedSockets();
            sockets.endWith(client.getLocalAddress());
            FutureTask<Void> accepting = new FutureTask<>(() -> sockets.configureSocket(accepted), null);
            Thread thread = Thread.ofPlatform().start(accepting);

            assertThat(sockets.awaitLast(Duration.ofMinutes(1))).isTrue();
            assertThat(thread.join(Duration.ofMillis(100))).isFalse();
            thread.interrupt();

            assertThatThrownBy(accepting::get).hasCauseInstanceOf(CancellationException.class);
        }
    }
}
