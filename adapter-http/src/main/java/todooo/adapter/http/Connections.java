package todooo.adapter.http;

import java.util.function.LongSupplier;

/** Everything that all connections of a server have in common. */
record Connections(
        AcceptedSockets sockets,
        HttpLimits limits,
        DirectProblems problems,
        ConnectionClock clock,
        Eviction eviction,
        Shutdown shutdown,
        LongSupplier nanoTime,
        FatalErrors fatal) {}
