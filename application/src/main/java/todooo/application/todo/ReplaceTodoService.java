package todooo.application.todo;

import java.time.Instant;
import java.time.InstantSource;
import todooo.application.port.in.todo.ReplaceTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;

final class ReplaceTodoService implements ReplaceTodo {
    private final Transactions transactions;
    private final InstantSource clock;

    ReplaceTodoService(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

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
