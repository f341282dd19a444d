package todooo.application.testkit.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import todooo.application.testkit.History;
import todooo.application.testkit.Snapshot;
import todooo.domain.change.Epoch;
import todooo.domain.value.Owner;

/** The snapshot that one transaction sees and, if it may write, changes. */
final class InMemorySession {
    private final Epoch epoch;
    private final boolean writable;
    private final Map<Owner, Long> changes = new LinkedHashMap<>();
    private Snapshot state;
    private boolean open = true;

    private InMemorySession(Snapshot state, Epoch epoch, boolean writable) {
        this.state = state;
        this.epoch = epoch;
        this.writable = writable;
    }

    static InMemorySession reading(Snapshot state, Epoch epoch) {
        return new InMemorySession(state, epoch, false);
    }

    static InMemorySession writing(Snapshot state, Epoch epoch) {
        return new InMemorySession(state, epoch, true);
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

    /** The changes of the owner until now. */
    History history(Owner owner) {
        return toRead().histories().getOrDefault(owner, History.before(epoch));
    }

    /** The number of this transaction's change of the owner's to-dos, which the first of its writes takes. */
    long change(Owner owner) {
        return changes.computeIfAbsent(owner, first -> {
            History next = history(owner).next(epoch);
            become(toWrite().with(owner, next));
            return next.last();
        });
    }

    /** The number of the change of each owner whose to-dos were written. */
    Map<Owner, Long> changes() {
        return changes;
    }

    void close() {
        open = false;
    }
}
