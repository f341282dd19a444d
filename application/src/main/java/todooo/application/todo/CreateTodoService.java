package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import todooo.application.act.Outcome;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;

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
        var request =
                new KeyedRequest(command.key(), command.content().fingerprint(), clock.instant(), retention.keys());
        Outcome<Created> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            Optional<Answer> earlier = request.earlier(store);
            return earlier.isPresent()
                    ? Outcome.repeated(request, earlier.get()).map(answer -> again(store, command, answer))
                    : create(store, command.content(), request);
        });
        return outcome.orThrow();
    }

    private static Outcome<Created> create(Store store, TodoContent written, KeyedRequest request) {
        return new References(store).ofNew(written.begun(request.now())).map(content -> {
            ToDo todo = store.todos().add(content, request.now());
            request.keep(store, todo.id().value(), 0);
            return new Created(todo, false);
        });
    }

    /** The first version of the to-do: its content is that of the command, with tags as they are spelled now. */
    private static Created again(Store store, Command command, Answer answer) {
        Instant then = answer.receipt().at();
        TodoContent content = new References(store).spelled(command.content().begun(then));
        return new Created(ToDo.added(new TodoId(answer.subject()), command.owner(), content, then), true);
    }
}
