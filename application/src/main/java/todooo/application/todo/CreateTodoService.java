package todooo.application.todo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.out.IdempotencyKeys;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.storage.StaleTodoException;
import todooo.domain.todo.IdempotencyKeyReusedException;
import todooo.domain.todo.ToDo;
import todooo.domain.value.IdempotencyKey;

/** Remembers for the time of retention what was created under a key. */
record CreateTodoService(Transactions transactions, InstantSource clock, Duration retention) implements CreateTodo {
    /** Expired keys removed per creation: more than one, so the backlog shrinks; few, so no request waits. */
    static final int MAX_REMOVED = 8;

    @Override
    public Created create(Command command) {
        Instant now = clock.instant();
        IdempotencyKey key = command.key();
        Created created = transactions.write(unit ->
                key == null ? new Created(added(unit, command, now), false) : createdOnce(unit, command, key, now));
        if (!created.todo().content().equals(command.content())) {
            throw new IdempotencyKeyReusedException(created.todo().id());
        }
        return created;
    }

    private Created createdOnce(UnitOfWork unit, Command command, IdempotencyKey key, Instant now) {
        IdempotencyKeys keys = unit.idempotencyKeysOf(command.owner());
        Instant since = now.minus(retention);
        return keys.find(key, since)
                .map(first -> new Created(first, true))
                .orElseGet(() -> createdNow(unit, command, key, now));
    }

    private Created createdNow(UnitOfWork unit, Command command, IdempotencyKey key, Instant now) {
        IdempotencyKeys keys = unit.idempotencyKeysOf(command.owner());
        Instant since = now.minus(retention);
        ToDo todo = added(unit, command, now);
        if (keys.add(key, todo, since)) {
            keys.removeBefore(since, MAX_REMOVED);
            return new Created(todo, false);
        }
        unit.todosOf(command.owner()).remove(todo); // another transaction was faster, and has committed
        return keys.find(key, since)
                .map(first -> new Created(first, true))
                .orElseThrow(() -> new StaleTodoException(todo.id()));
    }

    private static ToDo added(UnitOfWork unit, Command command, Instant now) {
        return unit.todosOf(command.owner()).add(command.content(), now);
    }
}
