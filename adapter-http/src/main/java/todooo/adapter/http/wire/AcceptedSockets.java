package todooo.adapter.http.wire;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.ConnectionContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the socket of each new connection until its handler takes it. Helidon's own view of a socket can be closed as a
 * whole but not in one direction; Helidon shows the socket itself only while it sets options.
 */
public final class AcceptedSockets implements SocketOptions {
    // A response of over 8 KiB goes out in pieces, and the last would wait for the client's delayed ACK.
    private final SocketOptions options =
            SocketOptions.builder().tcpNoDelay(true).build();
    private final Map<Ends, SocketChannel> sockets = new ConcurrentHashMap<>();

    /** Both addresses of a connection, which no other has at the same time. */
    private record Ends(SocketAddress local, SocketAddress remote) {}

    @Override
    public void configureSocket(SocketChannel socket) {
        options.configureSocket(socket);
        try {
            sockets.put(new Ends(socket.getLocalAddress(), socket.getRemoteAddress()), socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The socket of a connection; it can be asked for only once. */
    SocketChannel take(ConnectionContext context) {
        Ends ends = new Ends(context.localPeer().address(), context.remotePeer().address());
        return Objects.requireNonNull(sockets.remove(ends), "The connection was not accepted here");
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return options.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return options.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return options.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return options.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return options.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return options.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return options.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return options.tcpNoDelay();
    }
}
