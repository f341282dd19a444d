package todooo.application.todo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.IdempotencyKeys.Creation;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.application.port.out.Work;
import todooo.domain.storage.TodoRepository;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** Transactions whose first look for a key finds none, as when another one adds it a moment later and commits first. */
record BlindTransactions(Transactions transactions) implements Transactions {
    @Override
    public <T extends @Nullable Object> T read(Work<? extends T> work) {
        return transactions.read(work);
    }

    @Override
    public <T extends @Nullable Object> T scan(Work<? extends T> work) {
        return transactions.scan(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        return transactions.write(owner, unit -> work.run(new BlindUnit(unit)));
    }

    /** The stores of one transaction; the first look for a key in any of them is blind. */
    private static final class BlindUnit implements UnitOfWork {
        private final UnitOfWork unit;
        private boolean looked;

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
                public IdempotencyKeys idempotencyKeys() {
                    return blind(store.idempotencyKeys());
                }
            };
        }

        private IdempotencyKeys blind(IdempotencyKeys keys) {
            return new IdempotencyKeys() {
                @Override
                public Optional<Creation> find(IdempotencyKey key, Instant since) {
                    boolean blind = !looked;
                    looked = true;
                    return blind ? Optional.empty() : keys.find(key, since);
                }

                @Override
                public boolean add(IdempotencyKey key, Creation creation, Instant since) {
                    return keys.add(key, creation, since);
                }

                @Override
                public int removeBefore(Instant then, int limit) {
                    return keys.removeBefore(then, limit);
                }
            };
        }
    }
}
