package todooo.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That clients are served sooner by it is shown by PressureCampaign, with 2,000 busy connections. */
@Timeout(120)
class CarriersTest {
    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();
    private final Thread watcher = Carriers.watch(scheduler, Duration.ofMillis(200));
    private final List<Thread> busy = new ArrayList<>();
    private volatile boolean over;

    @AfterEach
    void restore() throws InterruptedException {
        free();
        watcher.interrupt();
        watcher.join();
        scheduler.setParallelism(usual);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "7, 2", "8, 4", "96, 32"})
    void areHalfOfThemWithoutAPoller(int carriers, int pollers) {
        assertThat(Carriers.pollers(carriers)).isEqualTo(pollers);
    }

    @Test
    void letAThreadHaveItsTurnWhileAllOthersAreBusy() throws InterruptedException {
        occupy();
        CountDownLatch turn = new CountDownLatch(1);
        Thread.startVirtualThread(turn::countDown);

        assertThat(turn.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void areAsManyAsBeforeSomeTimeAfterThat() throws InterruptedException {
        occupy();
        eventually(() -> scheduler.getParallelism() == 2 * usual);

        free();
        eventually(() -> scheduler.getParallelism() == usual);
    }

    /** Lets threads that never wait hold all carriers there are. */
    private void occupy() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(usual);
        for (int i = 0; i < usual; i++) {
            busy.add(Thread.startVirtualThread(() -> {
                running.countDown();
                while (!over) {
                    Thread.onSpinWait();
                }
            }));
        }
        running.await();
    }

    private void free() throws InterruptedException {
        over = true;
        for (Thread thread : busy) {
            thread.join();
        }
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
