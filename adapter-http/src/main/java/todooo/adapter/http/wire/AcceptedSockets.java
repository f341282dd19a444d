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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the socket of each new connection until its handler takes it. Helidon's own view of a socket can be closed as a
 * whole but not in one direction; Helidon shows the socket itself only while it sets options.
 */
public final class AcceptedSockets implements SocketOptions {
    // A response of over 8 KiB goes out in pieces, and the last would wait for the client's delayed ACK.
    private final SocketOptions options =
            SocketOptions.builder().tcpNoDelay(true).build();
    private final Map<Ends, SocketChannel> sockets = new ConcurrentHashMap<>();

    private final CountDownLatch lastAccepted = new CountDownLatch(1);
    private volatile @Nullable SocketAddress last;

    /** Both addresses of a connection, which no other has at the same time. */
    private record Ends(SocketAddress local, SocketAddress remote) {}

    @Override
    public void configureSocket(SocketChannel socket) {
        options.configureSocket(socket);
        try {
            Ends ends = new Ends(socket.getLocalAddress(), socket.getRemoteAddress());
            if (ends.remote().equals(last)) {
                lastAccepted.countDown();
                awaitInterrupt();
                throw new CancellationException("The server has stopped");
            }
            sockets.put(ends, socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Helidon closes the listening socket and then interrupts the thread that accepts connections. If that thread is in
     * {@code accept} at this moment, the JDK loses the connection that it has just accepted, and never closes it.
     */
    private void awaitInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
    }

    /** Accepts no connection after the one that comes from this address; Helidon then has to stop. */
    public void endWith(SocketAddress client) {
        last = client;
    }

    /** Waits until the last connection is accepted; false if the time is over before. */
    public boolean awaitLast(Duration timeout) throws InterruptedException {
        return lastAccepted.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
