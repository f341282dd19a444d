package todooo.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.adapter.http.Eventually.eventually;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.adapter.http.Client;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.wire.budget.ConnectionClock;
import todooo.adapter.http.wire.budget.FatalErrors;
import todooo.adapter.http.wire.budget.Pace;
import todooo.adapter.http.wire.budget.Watched;
import todooo.adapter.http.wire.budget.Weight;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.value.Owner;

/** The server notices when a part that it needs has ended. */
@Timeout(120)
class VitalPartsTest {
    @Test
    void areThereUntilItStops() {
        TestServer server = TestServer.start();
        assertThat(server.isAlive()).isTrue();

        server.close();

        eventually(() -> !server.isAlive());
    }

    @Test
    void areToldOfALackOfMemory() {
        Error lack = new OutOfMemoryError("planted");
        try (TestServer server = TestServer.over(new Broken(lack))) {
            assertThat(new Client(server).get("/todo").status()).isEqualTo(500);

            assertThat(server.fatalError()).isSameAs(lack);
        }
    }

    @Test
    void surviveAStackThatOverflows() {
        try (TestServer server = TestServer.over(new Broken(new StackOverflowError("planted")))) {
            assertThat(new Client(server).get("/todo").status()).isEqualTo(500);

            assertThat(server.fatalError()).isNull();
        }
    }

    @Test
    void areToldOfALackOfMemoryBehindAnotherException() {
        var lack = new OutOfMemoryError("planted");
        var told = new CompletableFuture<Error>();

        new FatalErrors(told::complete).report(new IllegalStateException(new IllegalStateException(lack)));
        new FatalErrors(told::complete).report(new IllegalStateException("not fatal"));

        assertThat(told).isCompletedWithValue(lack);
    }

    @Test
    void includeALoopThatAcceptsOrWaitsForAPlace() throws InterruptedException {
        var places = new Semaphore(0);
        Thread waiting = Thread.ofPlatform().daemon().start(places::acquireUninterruptibly);
        eventually(() -> waiting.getState() == Thread.State.WAITING);
        assertThat(new AcceptLoop(waiting).isAlive()).isTrue();

        places.release();
        waiting.join();
        assertThat(new AcceptLoop(waiting).isAlive()).isFalse();
    }

    @Test
    void doNotIncludeALoopThatWaitsForItsOwnEnd() {
        Thread stopping = Thread.ofPlatform().daemon().start(() -> new CompletableFuture<>().join());
        eventually(() -> !new AcceptLoop(stopping).isAlive());

        Thread terminating = Thread.ofPlatform().daemon().start(() -> LockSupport.parkNanos(TimeUnit.HOURS.toNanos(1)));
        eventually(() -> !new AcceptLoop(terminating).isAlive());
        assertThat(terminating.isAlive()).isTrue();
        LockSupport.unpark(terminating);
    }

    @Test
    void includeTheClockWhateverAConnectionThrows() {
        try (LogRecords log = LogRecords.collect();
                var clock = ConnectionClock.start(new FatalErrors(_ -> {}), Pace.USUAL.tick())) {
            clock.watch(new Throwing(new IllegalStateException("planted")));
            long start = clock.now();
            eventually(() -> clock.now() > start + 3);

            assertThat(clock.isAlive()).isTrue();
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void doNotIncludeAClockThatLacksMemory() {
        var told = new CompletableFuture<Error>();
        var lack = new OutOfMemoryError("planted");
        try (var clock = ConnectionClock.start(new FatalErrors(told::complete), Pace.USUAL.tick())) {
            clock.watch(new Throwing(lack));

            eventually(() -> !clock.isAlive());
            assertThat(told).isCompletedWithValue(lack);
        }
    }

    private record Broken(Error error) implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            throw error;
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            throw error;
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            throw error;
        }
    }

    /** A connection that cannot be looked after. */
    private record Throwing(Throwable thrown) implements Watched {
        @Override
        public boolean isClosed() {
            return false;
        }

        @Override
        public void tick(long now) {
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            throw (Error) thrown;
        }

        @Override
        public boolean isWaiting() {
            return false;
        }

        @Override
        public Weight weight(long now) {
            return new Weight(0, 0);
        }

        @Override
        public void endToMakeRoom() {
            throw new AssertionError("It does not wait");
        }
    }
}
