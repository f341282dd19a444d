package todooo.adapter.http;

/** Everything that all connections of a server have in common. */
record Connections(
        HttpLimits limits, DirectProblems problems, ConnectionClock clock, Eviction eviction, FatalErrors fatal) {}
