package todooo.application.testkit.memory;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.ChangeListener;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.transaction.TransactionScope;
import todooo.domain.change.Epoch;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

/** Transactions over an immutable snapshot: a write works on a copy, which takes its place when the work is done. */
public final class InMemoryTransactions implements Transactions {
    /** The epoch of a start that says nothing else. */
    public static final Epoch EPOCH = new Epoch(1, "0123456789abcdef");

    private final TransactionScope scope = new TransactionScope();
    private final InMemoryDatabase database;
    private final ReadBounds bounds;
    private final Epoch epoch;
    private final ChangeListener listener;

    private InMemoryTransactions(InMemoryDatabase database, ReadBounds bounds, Epoch epoch, ChangeListener listener) {
        this.database = database;
        this.bounds = bounds;
        this.epoch = epoch;
        this.listener = listener;
    }

    /** Without to-dos, and with the bounds of a service. */
    public InMemoryTransactions() {
        this(ReadBounds.DEFAULT);
    }

    /** Without to-dos, and with bounds of its own. */
    public InMemoryTransactions(ReadBounds bounds) {
        this(bounds, EPOCH, (owner, change) -> {});
    }

    /** Without to-dos, with bounds and an epoch of its own; the listener is told of each change. */
    public InMemoryTransactions(ReadBounds bounds, Epoch epoch, ChangeListener listener) {
        this(new InMemoryDatabase(), bounds, epoch, listener);
    }

    /** The transactions of another start of the service on the same data. */
    public InMemoryTransactions startedAgain(Epoch another) {
        return new InMemoryTransactions(database, bounds, another, listener);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return scope.enter(() -> run(work, database.read(epoch)));
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return scope.enter(() -> database.<T>write(
                epoch,
                session -> run(work, session),
                session -> session.changes().forEach(listener::changed)));
    }

    private <T extends @Nullable Object> T run(Work<? extends T> work, InMemorySession session) {
        try {
            return work.run(new InMemoryUnitOfWork(session, bounds));
        } finally {
            session.close();
        }
    }
}
