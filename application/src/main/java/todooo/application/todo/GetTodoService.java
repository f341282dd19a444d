package todooo.application.todo;

import java.util.Optional;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoNotFoundException;

record GetTodoService(Transactions transactions) implements GetTodo {
    @Override
    public ToDo get(Query query) {
        Optional<ToDo> found =
                transactions.read(unit -> unit.of(query.owner()).todos().find(query.id()));
        return found.orElseThrow(() -> new TodoNotFoundException(query.id()));
    }
}
