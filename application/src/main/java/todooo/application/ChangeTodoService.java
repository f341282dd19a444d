package todooo.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import todooo.application.port.in.ChangeTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;

record ChangeTodoService(Transactions transactions, InstantSource clock) implements ChangeTodo {
    @Override
    public ToDo change(Command command) {
        Instant now = clock.instant();
        Optional<ToDo> changed = transactions.write(unit ->
                Update.of(unit.todosOf(command.owner()), command.id(), todo -> todo.edited(command.edits(), now)));
        return changed.orElseThrow(() -> new ToDoNotFoundException(command.id()));
    }
}
