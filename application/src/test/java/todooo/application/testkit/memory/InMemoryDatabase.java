package todooo.application.testkit.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot;
import todooo.domain.change.Epoch;

/** The snapshot that was committed last, and the lock of the one that writes the next. */
final class InMemoryDatabase {
    private final ReentrantLock writer = new ReentrantLock();
    private volatile Snapshot committed = Snapshot.EMPTY;

    InMemorySession read(Epoch epoch) {
        return InMemorySession.reading(committed, epoch);
    }

    /** Commits what the work has made of a session, unless it throws; then tells that session. */
    <T extends @Nullable Object> T write(
            Epoch epoch, Function<InMemorySession, T> work, Consumer<InMemorySession> afterCommit) {
        writer.lock();
        try {
            InMemorySession session = InMemorySession.writing(committed, epoch);
            T result = work.apply(session);
            committed = session.state();
            afterCommit.accept(session);
            return result;
        } finally {
            writer.unlock();
        }
    }
}
