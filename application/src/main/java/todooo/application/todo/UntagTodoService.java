package todooo.application.todo;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import todooo.application.act.Outcome;
import todooo.application.port.in.todo.UntagTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.Precondition;

final class UntagTodoService implements UntagTodo {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    UntagTodoService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public Untagged untag(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint(
                        "untag", command.id().value(), command.tag().folded()),
                clock.instant(),
                retention.keys());
        Outcome<Untagged> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            Optional<Answer> earlier = request.earlier(store);
            return earlier.isPresent()
                    ? Outcome.repeated(request, earlier.get()).then(_ -> present(store, command))
                    : untag(store, command, request);
        });
        return outcome.orThrow();
    }

    private static Outcome<Untagged> untag(Store store, Command command, KeyedRequest request) {
        return new TodoUpdate(store, request.now())
                .update(command.id(), command.precondition(), List.of(new TodoEdit.RemoveTag(command.tag())))
                .map(todo -> {
                    request.keep(store, todo.id().value(), 0);
                    return new Untagged(todo, false);
                });
    }

    private static Outcome<Untagged> present(Store store, Command command) {
        Outcome<ToDo> todo = Outcome.of(store.todos(), command.id(), Precondition.NONE, TodoNotFoundException::new);
        return todo.map(found -> new Untagged(found, true));
    }
}
