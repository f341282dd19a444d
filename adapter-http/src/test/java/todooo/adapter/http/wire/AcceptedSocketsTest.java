package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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
}
