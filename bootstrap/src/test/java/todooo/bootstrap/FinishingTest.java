package todooo.bootstrap;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import todooo.domain.storage.StorageException;

@Timeout(60)
class FinishingTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Logger logger = Logger.getLogger(Finishing.class.getName());
    private final Records records = new Records();
    private final Semaphore rounds = new Semaphore(0);

    @BeforeEach
    void collect() {
        logger.addHandler(records);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void collectNoMore() {
        logger.removeHandler(records);
        logger.setUseParentHandlers(true);
    }

    @Test
    void finishesAtOnceAndAgainAfterAPause() throws InterruptedException {
        try (Finishing finishing = Finishing.start(this::nothing, SHORT)) {
            assertThat(rounds.tryAcquire(3, 30, SECONDS)).isTrue();
            assertThat(finishing.vital().alive().getAsBoolean()).isTrue();
        }
        assertThat(records.texts()).isEmpty();
    }

    @Test
    void pausesBetweenTwoRounds() throws InterruptedException {
        try (Finishing _ = Finishing.start(this::nothing, Duration.ofHours(1))) {
            rounds.acquire();

            assertThat(rounds.tryAcquire(1, SECONDS)).isFalse();
        }
    }

    @Test
    void saysHowManyItHasFinishedAndNothingOfNone() throws InterruptedException {
        var first = new AtomicBoolean(true);
        try (Finishing _ = Finishing.start(goesOn -> first.getAndSet(false) ? 2 : nothing(goesOn), SHORT)) {
            rounds.acquire(2);
        }
        assertThat(records.texts()).containsExactly("INFO Finished acts on many to-dos that had stopped: 2");
    }

    @Test
    void survivesADatabaseThatFailsWithoutAWord() throws InterruptedException {
        var first = new AtomicBoolean(true);
        try (Finishing finishing = Finishing.start(
                goesOn -> {
                    if (first.getAndSet(false)) {
                        throw new StorageException.Unavailable(new IllegalStateException("planted"));
                    }
                    return nothing(goesOn);
                },
                SHORT)) {
            rounds.acquire(2);
            assertThat(finishing.vital().alive().getAsBoolean()).isTrue();
        }
        assertThat(records.texts()).isEmpty();
    }

    @Test
    void survivesADefectAndTellsIt() throws InterruptedException {
        var first = new AtomicBoolean(true);
        try (Finishing _ = Finishing.start(
                goesOn -> {
                    if (first.getAndSet(false)) {
                        throw new IllegalStateException("planted");
                    }
                    return nothing(goesOn);
                },
                SHORT)) {
            rounds.acquire(2);
        }
        assertThat(records.texts()).containsExactly("SEVERE Acts that had stopped cannot be finished");
    }

    @Test
    void endsWithItsCloseAlsoInTheMiddleOfARound() throws InterruptedException {
        var begun = new CountDownLatch(1);
        Finishing finishing = Finishing.start(
                goesOn -> {
                    begun.countDown();
                    while (goesOn.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    return 0;
                },
                Duration.ofHours(1));
        begun.await();

        finishing.close();

        assertThat(finishing.vital().alive().getAsBoolean()).isFalse();
    }

    private int nothing(BooleanSupplier goesOn) {
        rounds.release();
        return 0;
    }

    private static final class Records extends Handler {
        private final List<String> texts = new ArrayList<>();

        synchronized List<String> texts() {
            return List.copyOf(texts);
        }

        @Override
        public synchronized void publish(LogRecord log) {
            if (log.getLevel().intValue() >= Level.INFO.intValue()) {
                texts.add(log.getLevel().getName() + " " + log.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
