package todooo.application.todo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.IdempotencyKeys.Receipt;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.port.out.Work;
import todooo.application.testkit.ForwardingTransactions;
import todooo.domain.storage.Changes;
import todooo.domain.storage.Imports;
import todooo.domain.storage.ListRepository;
import todooo.domain.storage.TagRepository;
import todooo.domain.storage.TodoRepository;
import todooo.domain.storage.Trash;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/**
 * Transactions of which the first look for a key finds none, as when another one adds it a moment later and commits
 * first.
 */
final class BlindTransactions extends ForwardingTransactions {
    private boolean looked;

    BlindTransactions(Transactions transactions) {
        super(transactions);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return super.write(owner, unit -> work.run(new BlindUnit(unit)));
    }

    /** The stores of one transaction. */
    private final class BlindUnit implements UnitOfWork {
        private final UnitOfWork unit;

        BlindUnit(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public Store of(Owner owner) {
            Store store = unit.of(owner);
            return new Store() {
                @Override
                public TodoRepository todos() {
                    return store.todos();
                }

                @Override
                public ListRepository lists() {
                    return store.lists();
                }

                @Override
                public TagRepository tags() {
                    return store.tags();
                }

                @Override
                public Trash trash() {
                    return store.trash();
                }

                @Override
                public Changes changes() {
                    return store.changes();
                }

                @Override
                public Imports imports() {
                    return store.imports();
                }

                @Override
                public IdempotencyKeys idempotencyKeys() {
                    return blind(store.idempotencyKeys());
                }
            };
        }

        @Override
        public List<Owner> withUnfinishedActs(int limit) {
            return unit.withUnfinishedActs(limit);
        }

        private IdempotencyKeys blind(IdempotencyKeys keys) {
            return new IdempotencyKeys() {
                @Override
                public Optional<Receipt> find(IdempotencyKey key, Instant since) {
                    boolean blind = !looked;
                    looked = true;
                    return blind ? Optional.empty() : keys.find(key, since);
                }

                @Override
                public boolean add(IdempotencyKey key, Receipt receipt, Instant since) {
                    return keys.add(key, receipt, since);
                }

                @Override
                public void replace(IdempotencyKey key, Receipt receipt) {
                    keys.replace(key, receipt);
                }

                @Override
                public int removeBefore(Instant then, int limit) {
                    return keys.removeBefore(then, limit);
                }
            };
        }
    }
}
