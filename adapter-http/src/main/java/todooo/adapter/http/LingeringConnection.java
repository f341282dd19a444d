package todooo.adapter.http;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/**
 * A connection that is not closed before its client could read the last answer. Helidon interrupts connections that look
 * idle when it stops, and loses what they have received but not read; here they end by themselves, and give back what they
 * hold, however they end.
 */
record LingeringConnection(ServerConnection http1, TimedConnection timed, FatalErrors fatal)
        implements ServerConnection {
    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http1.handle(limit);
        } catch (VirtualMachineError e) {
            fatal.report(e);
            throw e;
        } finally {
            end();
        }
    }

    private void end() {
        try {
            timed.linger();
        } finally {
            timed.ended();
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
