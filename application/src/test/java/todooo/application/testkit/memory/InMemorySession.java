package todooo.application.testkit.memory;

import todooo.application.testkit.Snapshot;

/** The snapshot that one transaction sees and, if it may write, changes. */
final class InMemorySession {
    private final boolean writable;
    private Snapshot state;
    private boolean open = true;

    private InMemorySession(Snapshot state, boolean writable) {
        this.state = state;
        this.writable = writable;
    }

    static InMemorySession reading(Snapshot state) {
        return new InMemorySession(state, false);
    }

    static InMemorySession writing(Snapshot state) {
        return new InMemorySession(state, true);
    }

    Snapshot state() {
        return state;
    }

    Snapshot toRead() {
        if (!open) {
            throw new IllegalStateException("The transaction has ended");
        }
        return state;
    }

    Snapshot toWrite() {
        requireWritable();
        return toRead();
    }

    void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("A read writes nothing");
        }
    }

    void become(Snapshot next) {
        state = next;
    }

    void close() {
        open = false;
    }
}
