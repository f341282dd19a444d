package todooo.application;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.ReplaceTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;

record ReplaceTodoService(Transactions transactions, InstantSource clock) implements ReplaceTodo {
    @Override
    public ToDo replace(Command command) {
        Instant now = clock.instant();
        return Update.of(
                transactions,
                command.owner(),
                command.id(),
                command.precondition(),
                todo -> todo.withContent(command.content(), now));
    }
}
