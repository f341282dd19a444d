package todooo.application.todo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.IdempotencyKeys.Creation;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.todo.IdempotencyKeyReusedException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.IdempotencyKey;

/** Remembers for the time of retention what was created under a key. */
final class CreateTodoService implements CreateTodo {
    /** Expired keys removed per creation: more than one, so the backlog shrinks; few, so no request waits. */
    static final int MAX_REMOVED = 8;

    private final Transactions transactions;
    private final InstantSource clock;
    private final Duration retention;

    CreateTodoService(Transactions transactions, InstantSource clock, Duration retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public Created create(Command command) {
        Instant now = clock.instant();
        IdempotencyKey key = command.key();
        if (key == null) {
            return new Created(
                    transactions.write(
                            command.owner(),
                            unit -> unit.of(command.owner()).todos().add(command.content(), now)),
                    false);
        }
        Keyed keyed =
                transactions.write(command.owner(), unit -> createdOnce(unit.of(command.owner()), command, key, now));
        return keyed.answer(command);
    }

    private Keyed createdOnce(Store store, Command command, IdempotencyKey key, Instant now) {
        IdempotencyKeys keys = store.idempotencyKeys();
        return keys.find(key, now.minus(retention))
                .map(first -> new Keyed(first, true))
                .orElseGet(() -> createdNow(store, command, key, now));
    }

    private Keyed createdNow(Store store, Command command, IdempotencyKey key, Instant now) {
        IdempotencyKeys keys = store.idempotencyKeys();
        Instant since = now.minus(retention);
        ToDo todo = store.todos().add(command.content(), now);
        Creation creation = Creation.of(todo);
        if (keys.add(key, creation, since)) {
            keys.removeBefore(since, MAX_REMOVED);
            return new Keyed(creation, false);
        }
        store.todos().remove(todo); // another transaction was faster, and has committed
        return keys.find(key, since)
                .map(first -> new Keyed(first, true))
                .orElseThrow(() -> new StaleVersionException(todo.id()));
    }

    /** The creation under a key, and whether an earlier command made it. */
    private record Keyed(Creation creation, boolean replayed) {
        /** The first version of the to-do: its content is that of the command, or the key belongs to another one. */
        Created answer(Command command) {
            if (replayed && !creation.fingerprint().equals(command.content().fingerprint())) {
                throw new IdempotencyKeyReusedException(creation.todo());
            }
            ToDo first = ToDo.added(creation.todo(), command.owner(), command.content(), creation.createdAt());
            return new Created(first, replayed);
        }
    }
}
