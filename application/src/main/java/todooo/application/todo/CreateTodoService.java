package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.IdempotencyKey;

/** Remembers for the time of retention what was created under a key. */
final class CreateTodoService implements CreateTodo {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    CreateTodoService(Transactions transactions, InstantSource clock, Retention retention) {
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
                            unit -> unit.of(command.owner())
                                    .todos()
                                    .add(command.content().begun(now), now)),
                    false);
        }
        var request = new KeyedRequest(key, command.content().fingerprint(), now, retention.keys());
        Answer answer = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return request.earlier(store).orElseGet(() -> {
                ToDo todo = store.todos().add(command.content().begun(now), now);
                return request.keep(store, todo.id().value(), 0);
            });
        });
        return created(command, request.require(answer));
    }

    /** The first version of the to-do: its content is that of the command. */
    private static Created created(Command command, Answer answer) {
        Instant then = answer.receipt().at();
        ToDo first = ToDo.added(
                new TodoId(answer.subject()), command.owner(), command.content().begun(then), then);
        return new Created(first, answer.replayed());
    }
}
