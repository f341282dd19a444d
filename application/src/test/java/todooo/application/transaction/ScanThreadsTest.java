package todooo.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

@Timeout(60)
class ScanThreadsTest {
    private static final int THREADS = 2;
    private static final int MAX_WAITING = 3;
    private static final Duration PATIENT = Duration.ofSeconds(50);
    private static final Duration IMPATIENT = Duration.ofMillis(20);

    private final ScanThreads scans = ScanThreads.over(new InMemoryTransactions(), THREADS, MAX_WAITING, PATIENT);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch threadsAreFree = new CountDownLatch(1);

    @AfterEach
    void close() {
        threadsAreFree.countDown();
        scans.close();
        callers.close();
    }

    @Test
    void runsScansOnPlatformThreadsAndReadsWhereTheyAreCalled() {
        assertThat(scans.<Thread>scan(unit -> Thread.currentThread())).satisfies(thread -> {
            assertThat(thread.isVirtual()).isFalse();
            assertThat(thread.getName()).startsWith("scanner-");
        });
        assertThat(scans.<Thread>read(unit -> Thread.currentThread())).isSameAs(Thread.currentThread());
        assertThat(scans.<Thread>write(Owner.LOCAL, unit -> Thread.currentThread()))
                .isSameAs(Thread.currentThread());
    }

    @Test
    void runsAsManyAtTheSameTimeAsThereAreThreads() {
        occupy(scans, THREADS);
        Future<Integer> next = callers.submit(() -> scans.<Integer>scan(unit -> 1));
        awaitWaiting(1);

        assertThat(next).isNotDone();
        threadsAreFree.countDown();
        assertThat(next).succeedsWithin(PATIENT).isEqualTo(1);
    }

    @Test
    void readsAndWritesPassWhileAllThreadsAreBusy() {
        occupy(scans, THREADS);

        assertThat(scans.<Integer>read(unit -> 2)).isEqualTo(2);
        assertThat(scans.<Integer>write(Owner.LOCAL, unit -> 3)).isEqualTo(3);
    }

    @Test
    void refusesAScanAtOnceWhenTooManyWait() throws Exception {
        occupy(scans, THREADS);
        List<Future<Integer>> waiting = IntStream.range(0, MAX_WAITING)
                .mapToObj(i -> callers.submit(() -> scans.<Integer>scan(unit -> i)))
                .toList();
        awaitWaiting(MAX_WAITING);

        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> scans.scan(unit -> -1))
                .withCauseInstanceOf(RejectedExecutionException.class);
        threadsAreFree.countDown();
        var answers = new ArrayList<Integer>();
        for (Future<Integer> scan : waiting) {
            answers.add(scan.get());
        }
        assertThat(answers).containsExactly(0, 1, 2);
    }

    @Test
    void aScanThatHasNotBegunInTimeLeavesItsPlaceAndIsNeverRun() {
        var ran = new CompletableFuture<Boolean>();
        try (ScanThreads impatient = ScanThreads.over(new InMemoryTransactions(), 1, 1, IMPATIENT)) {
            occupy(impatient, 1);
            for (int i = 0; i < MAX_WAITING; i++) {
                assertThatExceptionOfType(StorageException.Unavailable.class)
                        .isThrownBy(() -> impatient.scan(unit -> ran.complete(true)))
                        .withCauseInstanceOf(TimeoutException.class);
            }
            threadsAreFree.countDown();
        }
        assertThat(ran).isNotDone();
    }

    @Test
    void aScanThatHasBegunIsNotLeft() throws Exception {
        try (ScanThreads impatient = ScanThreads.over(new InMemoryTransactions(), 1, 1, IMPATIENT)) {
            Future<Integer> slow = occupy(impatient, 1).getFirst();
            Thread.sleep(IMPATIENT.multipliedBy(5));
            assertThat(slow).isNotDone();
            threadsAreFree.countDown();

            assertThat(slow.get()).isEqualTo(1);
        }
    }

    @Test
    void anErrorGoesToItsCallerAndTheThreadGoesOn() {
        var error = new AssertionError("planted");
        for (int i = 0; i <= THREADS; i++) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> scans.scan(unit -> {
                        throw error;
                    }))
                    .isSameAs(error);
        }
        assertThat(scans.<Integer>scan(unit -> 1)).isEqualTo(1);
    }

    @Test
    void closingAnswersWhatWaitsAndRefusesTheRest() throws Exception {
        occupy(scans, THREADS);
        Future<Integer> waiting = callers.submit(() -> scans.<Integer>scan(unit -> 7));
        awaitWaiting(1);
        Future<?> closing = callers.submit(scans::close);
        threadsAreFree.countDown();
        closing.get();

        assertThat(waiting.get()).isEqualTo(7);
        assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> scans.scan(unit -> 8));
    }

    @Test
    void anInterruptIsKeptAndDoesNotEndTheWait() throws Exception {
        occupy(scans, THREADS);
        var outcome = new CompletableFuture<Boolean>();
        Thread caller = Thread.ofVirtual().start(() -> {
            int answer = scans.<Integer>scan(unit -> 1);
            outcome.complete(Thread.currentThread().isInterrupted() && answer == 1);
        });
        awaitWaiting(1);
        caller.interrupt();
        threadsAreFree.countDown();

        assertThat(outcome.get()).isTrue();
    }

    /** Keeps as many threads busy until they are told that they are free; each of these scans returns 1. */
    private List<Future<Integer>> occupy(ScanThreads occupied, int number) {
        var busy = new CountDownLatch(number);
        List<Future<Integer>> scanning = IntStream.range(0, number)
                .mapToObj(i -> callers.submit(() -> occupied.<Integer>scan(unit -> {
                    busy.countDown();
                    await(threadsAreFree);
                    return 1;
                })))
                .toList();
        await(busy);
        return scanning;
    }

    private void awaitWaiting(int number) {
        while (scans.waiting() < number) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
