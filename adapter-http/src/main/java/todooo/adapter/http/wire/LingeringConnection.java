package todooo.adapter.http.wire;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;
import todooo.adapter.http.wire.budget.FatalErrors;
import todooo.adapter.http.wire.budget.Turn;

/**
 * A connection that stays open until its client could read the last response. When it stops, Helidon interrupts
 * connections that look idle, and loses bytes that they have received but not read; here connections end by themselves,
 * and always give their share of the budget back.
 */
final class LingeringConnection implements ServerConnection {
    private final ServerConnection http1;
    private final TimedConnection timed;
    private final FatalErrors fatal;

    LingeringConnection(ServerConnection http1, TimedConnection timed, FatalErrors fatal) {
        this.http1 = http1;
        this.timed = timed;
        this.fatal = fatal;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            Turn.first();
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
