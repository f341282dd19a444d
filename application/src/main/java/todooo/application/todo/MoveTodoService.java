package todooo.application.todo;

import java.time.InstantSource;
import todooo.application.port.in.todo.MoveTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.Retention;
import todooo.domain.place.NeighbourNotFoundException;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.TodoId;

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
                KeyedRequest.fingerprint("move", command.id().value(), after == null ? null : after.value()),
                clock.instant(),
                retention.keys());
        KeyedOutcome outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return request.earlier(store)
                    .<KeyedOutcome>map(KeyedOutcome.Answered::new)
                    .orElseGet(() -> move(store, command, request));
        });
        return outcome.orThrow(command.id(), request).replayed();
    }

    private static KeyedOutcome move(Store store, Command command, KeyedRequest request) {
        TodoRepository todos = store.todos();
        TodoId after = command.after();
        if (todos.find(command.id()).isEmpty()) {
            return new KeyedOutcome.Missing();
        }
        return todos.move(command.id(), after) || after == null
                ? new KeyedOutcome.Answered(request.keep(store, command.id().value(), 0))
                : new KeyedOutcome.MissingNeighbour(after);
    }
}
