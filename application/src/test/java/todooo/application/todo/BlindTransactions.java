package todooo.application.todo;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

/** Transactions whose first look for a key finds none, as when another one adds it a moment later and commits first. */
record BlindTransactions(Transactions transactions) implements Transactions {
    @Override
    public <T extends @Nullable Object> T read(Function<? super UnitOfWork, ? extends T> work) {
        return transactions.read(work);
    }

    @Override
    public <T extends @Nullable Object> T scan(Function<? super UnitOfWork, ? extends T> work) {
        return transactions.scan(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<? super UnitOfWork, ? extends T> work) {
        return transactions.write(unit -> work.apply(new BlindUnit(unit)));
    }

    private static final class BlindUnit implements UnitOfWork {
        private final UnitOfWork unit;
        private boolean looked;

        BlindUnit(UnitOfWork unit) {
            this.unit = unit;
        }

        @Override
        public TodoRepository todosOf(Owner owner) {
            return unit.todosOf(owner);
        }

        @Override
        public IdempotencyKeys idempotencyKeysOf(Owner owner) {
            IdempotencyKeys keys = unit.idempotencyKeysOf(owner);
            return new IdempotencyKeys() {
                @Override
                public Optional<ToDo> find(IdempotencyKey key, Instant since) {
                    boolean blind = !looked;
                    looked = true;
                    return blind ? Optional.empty() : keys.find(key, since);
                }

                @Override
                public boolean add(IdempotencyKey key, ToDo first, Instant since) {
                    return keys.add(key, first, since);
                }

                @Override
                public int removeBefore(Instant then, int limit) {
                    return keys.removeBefore(then, limit);
                }
            };
        }
    }
}
