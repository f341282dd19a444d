package todooo.endtoend.testkit.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import todooo.endtoend.testkit.ApiClient;

/** A follower at work until it is told to stop. */
public final class Following implements AutoCloseable {
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> running;
    private volatile boolean stopped;

    private Following(Follower follower, ApiClient api) {
        running = thread.submit(() -> follower.follow(api, () -> stopped));
    }

    public static Following start(Follower follower, ApiClient api) {
        return new Following(follower, api);
    }

    /** Returns when it has got its last answer; fails if it met what may not be. */
    @Override
    public void close() {
        stopped = true;
        thread.close();
        assertThat(running).succeedsWithin(Duration.ZERO);
    }
}
