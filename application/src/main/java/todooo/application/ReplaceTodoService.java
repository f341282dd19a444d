package todooo.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import todooo.application.port.in.ReplaceTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;

record ReplaceTodoService(Transactions transactions, InstantSource clock) implements ReplaceTodo {
    @Override
    public ToDo replace(Command command) {
        Instant now = clock.instant();
        Optional<ToDo> replaced = transactions.write(unit -> Update.of(
                unit.todosOf(command.owner()), command.id(), todo -> todo.withContent(command.content(), now)));
        return replaced.orElseThrow(() -> new ToDoNotFoundException(command.id()));
    }
}
