package todooo.application.todo;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.act.Outcome;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoEdit;
import todooo.domain.todo.TodoId;
import todooo.domain.todo.TodoNotFoundException;

final class MoveTodoService implements MoveTodo {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;

    MoveTodoService(Transactions transactions, InstantSource clock, Retention retention) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public boolean move(Command command) {
        TodoId after = command.after();
        if (after != null && command.id().equals(after)) {
            throw new NeighbourNotFoundException(after);
        }
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint(
                        "move", command.id().value(), after == null ? null : after.value(), text(command.list())),
                clock.instant(),
                retention.keys());
        Outcome<Answer> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return Outcome.once(request, store, () -> move(store, command, request));
        });
        return outcome.orThrow().replayed();
    }

    private static @Nullable String text(TodoEdit.@Nullable SetList list) {
        if (list == null) {
            return null;
        }
        return list.list() == null ? "inbox" : String.valueOf(list.list().value());
    }

    private static Outcome<Answer> move(Store store, Command command, KeyedRequest request) {
        TodoUpdate update = new TodoUpdate(store, request.now());
        return Outcome.of(store.todos(), command.id(), command.precondition(), TodoNotFoundException::new)
                .then(todo -> update.next(todo, command.list() == null ? List.of() : List.of(command.list()))
                        .then(content -> move(store, todo, content, command.after(), update)))
                .map(todo -> request.keep(store, todo.id().value(), 0));
    }

    private static Outcome<ToDo> move(
            Store store, ToDo todo, TodoContent content, @Nullable TodoId after, TodoUpdate update) {
        return store.todos().move(todo.id(), after) || after == null
                ? Outcome.of(update.stored(todo, content))
                : Outcome.refused(new NeighbourNotFoundException(after));
    }
}
