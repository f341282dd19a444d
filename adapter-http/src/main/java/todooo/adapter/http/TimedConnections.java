package todooo.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Lets Helidon handle each new connection as HTTP/1.1, on a reader and a writer that do not wait for ever. */
record TimedConnections(Connections all, ServerConnectionSelector http1) implements ServerConnectionSelector {
    TimedConnections(Connections all) {
        this(
                all,
                Http1ConnectionSelector.builder()
                        .config(Http1Config.builder()
                                .addReceiveListener(new Heads())
                                .build())
                        .build());
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var timed = new TimedConnection(context, all);
        var handled = (Http1Connection) http1.connection(new TimedContext(context, timed));
        timed.handledBy(handled);
        all.clock().watch(timed);
        return new WatchedConnection(handled, timed, all.fatal());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http1.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http1.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http1.supportedApplicationProtocols();
    }

    /** Tells a connection how far it has read a request. */
    private static final class Heads implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue requestLine) {
            if (context instanceof TimedContext timed) {
                timed.connection().requestLineRead(requestLine);
            }
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof TimedContext timed) {
                timed.connection().headRead(headers);
            }
        }
    }
}
