package todooo.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.ServerRequestHeaders;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.wire.budget.ConnectionClock;
import todooo.adapter.http.wire.budget.Eviction;
import todooo.adapter.http.wire.budget.FatalErrors;

/**
 * Everything that all connections of a server have in common.
 *
 * @param readTimeout the longest time that a request may take to arrive
 * @param idleTimeout the longest silence between two requests, and the longest time that a client may take to read
 * @param refusal the whole message that ends a connection, given its reason and the headers of the request, as far as
 *     known
 */
public record Connections(
        AcceptedSockets sockets,
        int maxBodyBytes,
        Duration readTimeout,
        Duration idleTimeout,
        BiFunction<ProblemType, ServerRequestHeaders, BufferData> refusal,
        ConnectionClock clock,
        Eviction eviction,
        Shutdown shutdown,
        LongSupplier nanoTime,
        FatalErrors fatal) {}
