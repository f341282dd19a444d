package todooo.application;

import java.util.Optional;
import todooo.application.port.in.DeleteTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;

record DeleteTodoService(Transactions transactions) implements DeleteTodo {
    @Override
    public void delete(Command command) {
        boolean deleted = transactions.write(unit -> {
            var todos = unit.todosOf(command.owner());
            Optional<ToDo> found = todos.find(command.id());
            found.ifPresent(todos::remove);
            return found.isPresent();
        });
        if (!deleted) {
            throw new ToDoNotFoundException(command.id());
        }
    }
}
