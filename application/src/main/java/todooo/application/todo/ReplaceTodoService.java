package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.ReplaceTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;

record ReplaceTodoService(Transactions transactions, InstantSource clock) implements ReplaceTodo {
    @Override
    public ToDo replace(Command command) {
        Instant now = clock.instant();
        return TodoUpdate.update(
                transactions,
                command.owner(),
                command.id(),
                command.precondition(),
                todo -> todo.withContent(command.content(), now));
    }
}
