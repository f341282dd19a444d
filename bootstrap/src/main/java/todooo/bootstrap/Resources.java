package todooo.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Open resources, closed in the reverse order of their opening. */
final class Resources implements AutoCloseable {
    private final Deque<Runnable> open = new ArrayDeque<>();

    /** Returns the resource, and closes it in its turn. */
    <T> T add(T resource, Consumer<? super T> close) {
        open.push(() -> close.accept(resource));
        return resource;
    }

    /** Closes all of them, also after one that fails; the first failure is thrown, the others are suppressed in it. */
    @Override
    public void close() {
        Runnable next = open.poll();
        if (next == null) {
            return;
        }
        try (this) {
            next.run();
        }
    }
}
