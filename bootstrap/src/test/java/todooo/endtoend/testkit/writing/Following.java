package todooo.endtoend.testkit.writing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import todooo.endtoend.testkit.ApiClient;

/** A follower at work until it is told to stop. */
public final class Following implements AutoCloseable {
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> running;
    private volatile boolean stopped;

    private Following(Follower follower, ApiClient api) {
        running = CompletableFuture.runAsync(() -> follower.follow(api, () -> stopped), thread);
    }

    public static Following start(Follower follower, ApiClient api) {
        return new Following(follower, api);
    }

    /** Returns when it has got its last answer; fails if it met what may not be. */
    @Override
    public void close() {
        stopped = true;
        thread.close();
        running.join();
    }
}
