package todooo.adapter.http.wire;

import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.http.ServerRequest;
import java.net.SocketAddress;
import java.security.Principal;
import java.security.cert.Certificate;
import java.util.Optional;

/** The client of a timed connection: a request knows its client, and so the connection it came by. */
public final class TimedPeer implements PeerInfo {
    private final PeerInfo peer;
    private final TimedConnection connection;

    public TimedPeer(PeerInfo peer, TimedConnection connection) {
        this.peer = peer;
        this.connection = connection;
    }

    /** The connection that a request came by. */
    public static TimedConnection connectionOf(ServerRequest request) {
        if (request.remotePeer() instanceof TimedPeer peer) {
            return peer.connection;
        }
        throw new IllegalStateException("The request came by another connection");
    }

    @Override
    public SocketAddress address() {
        return peer.address();
    }

    @Override
    public String host() {
        return peer.host();
    }

    @Override
    public int port() {
        return peer.port();
    }

    @Override
    public Optional<Principal> tlsPrincipal() {
        return peer.tlsPrincipal();
    }

    @Override
    public Optional<Certificate[]> tlsCertificates() {
        return peer.tlsCertificates();
    }
}
