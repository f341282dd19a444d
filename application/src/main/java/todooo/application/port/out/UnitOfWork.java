package todooo.application.port.out;

import todooo.domain.storage.TodoRepository;
import todooo.domain.value.Owner;

/** The stores of one transaction. After its end every use throws {@link IllegalStateException}. */
public interface UnitOfWork {
    /** The to-dos of this owner, as this transaction sees them. */
    TodoRepository todosOf(Owner owner);

    /** The keys under which this owner had to-dos created, as this transaction sees them. */
    IdempotencyKeys idempotencyKeysOf(Owner owner);
}
