package todooo.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Lets Helidon handle each new connection as HTTP/1.1, on a reader and a writer with deadlines. */
public final class TimedConnections implements ServerConnectionSelector {
    private final Connections all;
    private final ServerConnectionSelector http1;

    public TimedConnections(Connections all) {
        this.all = all;
        this.http1 = Http1ConnectionSelector.builder().config(config()).build();
    }

    @SuppressWarnings("removal") // Helidon knows no HTTP/1.0, where a request need not name a host
    private static Http1Config config() {
        return Http1Config.builder()
                .validateRequestHostHeader(false)
                .addReceiveListener(new RequestHeads())
                .addSendListener(new ResponseHeads())
                .build();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var timed = new TimedConnection(context, all);
        ServerConnection handled = http1.connection(new TimedContext(context, timed));
        timed.handledBy((InterruptableTask<?>) handled);
        all.clock().watch(timed);
        return new LingeringConnection(handled, timed, all.fatal());
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
}
