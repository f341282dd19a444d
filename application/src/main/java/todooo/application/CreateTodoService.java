package todooo.application;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.CreateTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;

record CreateTodoService(Transactions transactions, InstantSource clock) implements CreateTodo {
    @Override
    public ToDo create(Command command) {
        Instant now = clock.instant();
        return transactions.write(unit -> unit.todosOf(command.owner()).add(command.content(), now));
    }
}
