package todooo.application.port.out;

import todooo.domain.storage.TodoRepository;

/** The data of one owner in one transaction. A new kind of data gets its repository here. */
public interface Store {
    TodoRepository todos();

    /** The keys under which the owner had to-dos created. */
    IdempotencyKeys idempotencyKeys();
}
