package todooo.application.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.port.in.change.WatchChanges.NONE_SEEN;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.application.port.in.change.WatchChanges;
import todooo.application.port.in.change.WatchChanges.Changed;
import todooo.application.port.in.change.WatchChanges.End;
import todooo.application.port.in.change.WatchChanges.Signal;
import todooo.application.port.in.change.WatchChanges.Silence;
import todooo.application.port.in.change.WatchChanges.Subscription;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

@Timeout(60)
class ChangeHubTest {
    private static final Owner OTHER = new Owner("other");
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final ChangeHub hub = new ChangeHub(Duration.ZERO);
    private final AtomicLong stored = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final WatchChanges watching = hub.watching(_ -> {
        reads.incrementAndGet();
        return stored.get();
    });

    private Subscription watch(long lastSeen) {
        return watching.watch(Owner.LOCAL, lastSeen);
    }

    @Test
    void tellsAtOnceTheNumberThatStorageHas() {
        stored.set(7);

        assertThat(watch(NONE_SEEN).await(LONG)).isEqualTo(new Changed(7));
        assertThat(watch(6).await(LONG)).isEqualTo(new Changed(7));
    }

    @Test
    void tellsZeroBeforeTheFirstChange() {
        assertThat(watch(NONE_SEEN).await(LONG)).isEqualTo(new Changed(0));
    }

    @Test
    void doesNotTellWhatTheWatcherHasSeen() {
        stored.set(7);

        assertThat(watch(7).await(SHORT)).isEqualTo(new Silence());
    }

    @Test
    void tellsALowerNumberAfterARestoredBackup() {
        stored.set(7);

        assertThat(watch(9).await(LONG)).isEqualTo(new Changed(7));
    }

    @Test
    void endsTheWaitWithAChange() {
        Subscription watcher = watch(0);
        CompletableFuture<Signal> signal = CompletableFuture.supplyAsync(() -> watcher.await(LONG));

        hub.changed(Owner.LOCAL, 1);

        assertThat(signal.join()).isEqualTo(new Changed(1));
    }

    @Test
    void tellsTheNewestOfManyNumbersOnly() {
        Subscription watcher = watch(0);

        List.of(1L, 3L, 2L).forEach(change -> hub.changed(Owner.LOCAL, change));

        assertThat(watcher.await(LONG)).isEqualTo(new Changed(3));
        stored.set(3);
        assertThat(watcher.await(SHORT)).isEqualTo(new Silence());
    }

    @Test
    void tellsNothingOfOtherOwners() {
        Subscription watcher = watch(0);

        hub.changed(OTHER, 1);

        assertThat(watcher.await(SHORT)).isEqualTo(new Silence());
    }

    @Test
    void makesALostNotificationGoodAfterTheSilenceForAllWatchersOfTheOwner() {
        Subscription silent = watch(0);
        Subscription waiting = watch(0);
        CompletableFuture<Signal> signal = CompletableFuture.supplyAsync(() -> waiting.await(LONG));
        stored.set(4);

        assertThat(silent.await(SHORT)).isEqualTo(new Changed(4));
        assertThat(signal.join()).isEqualTo(new Changed(4));
    }

    @Test
    void believesStorageThatANumberHasBecomeLower() {
        Subscription watcher = watch(0);
        hub.changed(Owner.LOCAL, 9);
        assertThat(watcher.await(LONG)).isEqualTo(new Changed(9));
        stored.set(5); // a failover has lost the rest

        assertThat(watcher.await(SHORT)).isEqualTo(new Changed(5));
        hub.changed(Owner.LOCAL, 6);
        assertThat(watcher.await(LONG)).isEqualTo(new Changed(6));
    }

    @Test
    void believesANotificationThatComesDuringARead() {
        Subscription watcher = hub.watching(_ -> {
                    hub.changed(Owner.LOCAL, 2);
                    return 1;
                })
                .watch(Owner.LOCAL, NONE_SEEN);

        assertThat(watcher.await(LONG)).isEqualTo(new Changed(2));
    }

    @Test
    void looksAtStorageAgainWhenNotificationsMayBeLost() {
        Subscription watcher = watch(0);
        CompletableFuture<Signal> signal = CompletableFuture.supplyAsync(() -> watcher.await(LONG));
        stored.set(3);

        hub.lookAgain();

        assertThat(signal.join()).isEqualTo(new Changed(3));
    }

    @Test
    void looksAgainAlsoForAWatcherThatDoesNotWaitAtThatMoment() {
        Subscription watcher = watch(0);
        stored.set(3);

        hub.lookAgain();

        assertThat(watcher.await(LONG)).isEqualTo(new Changed(3));
    }

    @Test
    void readsOnlyAtTheStartAndInSilence() {
        Subscription watcher = watch(0);
        for (int i = 1; i <= 10; i++) {
            hub.changed(Owner.LOCAL, i);
            assertThat(watcher.await(LONG)).isEqualTo(new Changed(i));
        }

        assertThat(reads).hasValue(1);
    }

    @Test
    void isNotWokenByItsOwnReading() {
        Subscription watcher = watch(0);
        stored.set(1);
        assertThat(watcher.await(SHORT)).isEqualTo(new Changed(1));
        CompletableFuture<Signal> signal = CompletableFuture.supplyAsync(() -> watcher.await(LONG));

        hub.changed(Owner.LOCAL, 2);

        assertThat(signal.join()).isEqualTo(new Changed(2));
        assertThat(reads).hasValue(2);
    }

    @Test
    void leavesAPauseBetweenTwoNumbers() {
        Duration pace = Duration.ofMillis(200);
        var paced = new ChangeHub(pace);
        Subscription watcher = paced.watching(_ -> 0).watch(Owner.LOCAL, 0);
        paced.changed(Owner.LOCAL, 1);
        assertThat(watcher.await(LONG)).isEqualTo(new Changed(1));

        long start = System.nanoTime();
        paced.changed(Owner.LOCAL, 2);
        paced.changed(Owner.LOCAL, 3);

        assertThat(watcher.await(LONG)).isEqualTo(new Changed(3));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(pace.toNanos());
    }

    @Test
    void endsWaitsAndPausesWhenASubscriptionIsClosed() {
        var paced = new ChangeHub(LONG);
        Subscription pausing = paced.watching(_ -> 1).watch(Owner.LOCAL, 0);
        assertThat(pausing.await(LONG)).isEqualTo(new Changed(1));
        Subscription waiting = watch(0);
        List<CompletableFuture<Signal>> signals = List.of(
                CompletableFuture.supplyAsync(() -> pausing.await(LONG)),
                CompletableFuture.supplyAsync(() -> waiting.await(LONG)));

        pausing.close();
        waiting.close();

        assertThat(signals).allSatisfy(signal -> assertThat(signal.join()).isEqualTo(new End()));
        assertThat(waiting.await(LONG)).isEqualTo(new End());
    }

    @Test
    void endsForAThreadThatIsInterrupted() throws Exception {
        Subscription watcher = watch(0);
        var signal = new CompletableFuture<Signal>();
        Thread thread = Thread.ofVirtual().start(() -> {
            signal.complete(watcher.await(LONG));
        });

        thread.interrupt();

        assertThat(signal.join()).isEqualTo(new End());
        thread.join();
        assertThat(hub.watchedOwners()).isZero();
    }

    @Test
    void takesMemoryForWatchedOwnersOnly() {
        List<Subscription> watchers =
                IntStream.range(0, 3).mapToObj(_ -> watch(0)).toList();
        hub.changed(OTHER, 1);
        assertThat(hub.watchedOwners()).isOne();

        watchers.forEach(Subscription::close);
        watchers.forEach(Subscription::close);

        assertThat(hub.watchedOwners()).isZero();
    }

    @Test
    void refusesAWatcherWhenStorageCannotBeRead() {
        WatchChanges broken = hub.watching(_ -> unreadable());

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> broken.watch(Owner.LOCAL, 0));
        assertThat(hub.watchedOwners()).isZero();
    }

    @Test
    void keepsAWatcherWhileStorageCannotBeRead() {
        var isAway = new AtomicInteger();
        Subscription watcher = hub.watching(_ -> isAway.getAndIncrement() == 1 ? unreadable() : stored.get())
                .watch(Owner.LOCAL, 0);
        stored.set(8);

        assertThat(watcher.await(SHORT)).isEqualTo(new Silence());
        assertThat(watcher.await(SHORT)).isEqualTo(new Changed(8));
    }

    @Test
    void losesNoLastNumberWhateverOvertakesIt() {
        int changes = 100_000;
        Subscription watcher = watch(0);
        CompletableFuture<Void> writers = CompletableFuture.allOf(IntStream.range(0, 2)
                .mapToObj(first -> CompletableFuture.runAsync(() -> {
                    for (long change = first + 1L; change <= changes; change += 2) {
                        stored.accumulateAndGet(change, Math::max);
                        hub.changed(Owner.LOCAL, change);
                    }
                }))
                .toArray(CompletableFuture[]::new));

        long seen = 0;
        while (seen < changes) {
            if (watcher.await(LONG) instanceof Changed(long number)) {
                assertThat(number).isGreaterThan(seen);
                seen = number;
            }
        }
        writers.join();
    }

    private static long unreadable() {
        throw new StorageException.Unavailable(new IOException());
    }
}
