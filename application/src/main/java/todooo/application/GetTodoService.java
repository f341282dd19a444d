package todooo.application;

import java.util.Optional;
import todooo.application.port.in.GetTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;
import todooo.domain.ToDoNotFoundException;

record GetTodoService(Transactions transactions) implements GetTodo {
    @Override
    public ToDo get(Query query) {
        Optional<ToDo> found =
                transactions.read(unit -> unit.todosOf(query.owner()).find(query.id()));
        return found.orElseThrow(() -> new ToDoNotFoundException(query.id()));
    }
}
