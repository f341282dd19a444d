package todooo.adapter.http;

import java.util.concurrent.Semaphore;
import todooo.adapter.http.wire.budget.Pace;

/** A clock that stands still until a test lets it tick. */
public final class ManualTicks implements Pace.Tick {
    private final Semaphore due = new Semaphore(0);
    private final Semaphore waiting = new Semaphore(0);

    @Override
    public void await() throws InterruptedException {
        waiting.release();
        due.acquire();
    }

    /** Lets it tick so many times, and returns when everybody has been looked at. */
    public void advance(int ticks) throws InterruptedException {
        for (int i = 0; i < ticks; i++) {
            waiting.acquire();
            due.release();
        }
        waiting.acquire();
        waiting.release();
    }
}
