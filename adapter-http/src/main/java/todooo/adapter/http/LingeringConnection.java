package todooo.adapter.http;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection that is not closed before its client could read the last answer. Helidon interrupts connections that look
 * idle when it stops, and loses what they have received but not read; here they end by themselves.
 */
record LingeringConnection(ServerConnection http1, TimedConnection timed) implements ServerConnection {
    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http1.handle(limit);
        } finally {
            timed.linger();
        }
    }

    @Override
    public Duration idleTime() {
        return http1.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        if (interrupt) {
            http1.close(true);
        }
    }
}
