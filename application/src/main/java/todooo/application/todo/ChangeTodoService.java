package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.act.Outcome;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;

final class ChangeTodoService implements ChangeTodo {
    private final Transactions transactions;
    private final InstantSource clock;

    ChangeTodoService(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public ToDo change(Command command) {
        Instant now = clock.instant();
        Outcome<ToDo> outcome = transactions.write(command.owner(), unit -> {
            Store store = unit.of(command.owner());
            return new TodoUpdate(store, now).update(command.id(), command.precondition(), command.edits());
        });
        return outcome.orThrow();
    }
}
