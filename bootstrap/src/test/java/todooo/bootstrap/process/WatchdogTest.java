package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final LastWords lastWords = new LastWords(log, status::complete);
    private final AtomicBoolean alive = new AtomicBoolean(true);

    @Test
    void endsTheProcessAndNamesWhatIsGone() throws Exception {
        var looks = new CountDownLatch(3);
        Watchdog.start(
                List.of(vital("a is gone", () -> true), vital("b is gone", () -> counted(looks))), lastWords, SOON);
        looks.await();
        assertThat(status).isNotDone();

        alive.set(false);

        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(said()).endsWith("SEVERE  LastWords Todooo cannot go on: b is gone\n");
    }

    @Test
    void watchesTheServiceUntilItStops() throws Exception {
        var looks = new CountDownLatch(3);
        Watchdog watchdog = Watchdog.start(List.of(vital("gone", () -> counted(looks))), lastWords, SOON);
        var ended = new AtomicBoolean();
        watchdog.serviceRuns(List.of(vital("the accept loop has ended", () -> !ended.get())));

        watchdog.serviceStops();
        ended.set(true);
        looks.await();

        assertThat(status).isNotDone();
        watchdog.serviceRuns(List.of(vital("the accept loop has ended", () -> !ended.get())));
        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(said()).contains("the accept loop has ended");
    }

    @Test
    void goesOnWatchingTheProcessWhileTheServiceStops() throws Exception {
        Watchdog watchdog = Watchdog.start(List.of(vital("no memory", alive::get)), lastWords, SOON);
        watchdog.serviceStops();

        alive.set(false);

        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void endsTheProcessWhenItHasNoMemoryItself() throws Exception {
        Watchdog.start(
                List.of(vital("gone", () -> {
                    throw new OutOfMemoryError("planted");
                })),
                lastWords,
                SOON);

        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(said()).contains("it ran out of memory");
    }

    @Test
    void endsTheProcessWhenItCannotLook() throws Exception {
        Watchdog.start(
                List.of(vital("gone", () -> {
                    throw new IllegalStateException("planted");
                })),
                lastWords,
                SOON);

        assertThat(status.get(60, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(said()).contains("the watchdog failed (java.lang.IllegalStateException: planted)");
    }

    private boolean counted(CountDownLatch looks) {
        looks.countDown();
        return alive.get();
    }

    private static Vital vital(String loss, BooleanSupplier alive) {
        return new Vital(loss, alive);
    }

    private String said() {
        return log.toString(StandardCharsets.UTF_8);
    }
}
