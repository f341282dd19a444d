package todooo.adapter.http.wire;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Helidon's view of a connection, with the reader and writer of the timed one. */
final class TimedContext implements ConnectionContext {
    private final ConnectionContext context;
    private final TimedConnection connection;

    TimedContext(ConnectionContext context, TimedConnection connection) {
        this.context = context;
        this.connection = connection;
    }

    TimedConnection connection() {
        return connection;
    }

    @Override
    public DataReader dataReader() {
        return connection.reader();
    }

    @Override
    public DataWriter dataWriter() {
        return new TimedWriter(connection, context.dataWriter());
    }

    @Override
    public ListenerContext listenerContext() {
        return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return context.executor();
    }

    @Override
    public Router router() {
        return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return new TimedPeer(context.remotePeer(), connection);
    }

    @Override
    public PeerInfo localPeer() {
        return context.localPeer();
    }

    @Override
    public boolean isSecure() {
        return context.isSecure();
    }

    @Override
    public String socketId() {
        return context.socketId();
    }

    @Override
    public String childSocketId() {
        return context.childSocketId();
    }
}
