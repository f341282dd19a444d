package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;

record ChangeTodoService(Transactions transactions, InstantSource clock) implements ChangeTodo {
    @Override
    public ToDo change(Command command) {
        Instant now = clock.instant();
        return TodoUpdate.update(
                transactions,
                command.owner(),
                command.id(),
                command.precondition(),
                todo -> todo.edited(command.edits(), now));
    }
}
