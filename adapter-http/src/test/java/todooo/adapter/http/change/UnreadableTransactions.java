package todooo.adapter.http.change;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/** Transactions that all fail in the same way. */
final class UnreadableTransactions implements Transactions {
    private final StorageException failure;

    UnreadableTransactions(StorageException failure) {
        this.failure = failure;
    }

    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        throw failure;
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        throw failure;
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        throw failure;
    }
}
