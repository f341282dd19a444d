package todooo.architecture.planted.adapter.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

final class TimedRoute {
    private TimedRoute() {}

    static Instant called() {
        return Instant.now();
    }

    static Supplier<LocalDate> referred() {
        return LocalDate::now;
    }

    static long counted() {
        return System.nanoTime();
    }

    static Instant handedIn(Clock clock) {
        return Instant.now(clock);
    }
}
