package todooo.adapter.http;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.http1.Http1Connection;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection as Helidon handles it, which gives back what it holds when it ends, however it does. */
record WatchedConnection(Http1Connection http1, TimedConnection timed, FatalErrors fatal)
        implements ServerConnection, InterruptableTask<Void> {
    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http1.handle(limit);
        } catch (VirtualMachineError e) {
            fatal.report(e);
            throw e;
        } finally {
            timed.ended();
        }
    }

    @Override
    public boolean canInterrupt() {
        return http1.canInterrupt();
    }

    @Override
    public Duration idleTime() {
        return http1.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http1.close(interrupt);
    }
}
