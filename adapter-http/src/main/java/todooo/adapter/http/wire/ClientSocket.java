package todooo.adapter.http.wire;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ServerConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** The socket of a connection, which can be closed in one direction as well. */
final class ClientSocket {
    private static final System.Logger LOG = System.getLogger(ClientSocket.class.getName());

    /** What may be read at once of a client that sends although it has no answer to wait for. */
    private static final int DROPPED_BYTES = 512;

    private final HelidonSocket socket;
    private final SocketChannel channel;
    private boolean ended;

    ClientSocket(HelidonSocket socket, SocketChannel channel) {
        this.socket = socket;
        this.channel = channel;
    }

    /**
     * The next bytes from the client; null once it has ended its side.
     *
     * @throws ServerConnectionException if the connection is broken
     */
    byte @Nullable [] read() {
        try {
            byte[] bytes = socket.get();
            ended = bytes == null;
            return bytes;
        } catch (UncheckedIOException e) {
            throw new ServerConnectionException("The client has left", e);
        }
    }

    /** Whether the client has ended its side and all its bytes are read. */
    boolean hasEnded() {
        return ended;
    }

    /** Lets about this many bytes wait for a client that does not read them; then a write waits. */
    void limitUnread(int bytes) throws IOException {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, bytes);
    }

    /**
     * Whether the client has closed its side, or the connection is broken. Bytes that it has sent are dropped: no
     * request of it is answered any more.
     */
    boolean hasLeft() {
        try {
            channel.configureBlocking(false);
            try {
                ended = channel.read(ByteBuffer.allocate(DROPPED_BYTES)) < 0;
                return ended;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The connection is broken", e);
            return true;
        }
    }

    /** Tells the client that nothing more comes. */
    void endOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** Wakes the thread that reads, which finds the end after the bytes that have arrived until now. */
    void endIfNothingIsThere() {
        try {
            if (channel.socket().getInputStream().available() == 0) {
                channel.shutdownInput();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "An idle connection has ended by itself", e);
        }
    }

    boolean isClosed() {
        return !socket.isConnected();
    }

    void close() {
        try {
            socket.close();
        } catch (UncheckedIOException e) {
            LOG.log(Level.DEBUG, "The connection is closed already", e);
        }
    }
}
