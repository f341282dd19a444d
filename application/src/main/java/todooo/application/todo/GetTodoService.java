package todooo.application.todo;

import java.util.Optional;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.out.Transactions;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoNotFoundException;

final class GetTodoService implements GetTodo {
    private final Transactions transactions;

    GetTodoService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public ToDo get(Query query) {
        Optional<ToDo> found =
                transactions.read(unit -> unit.of(query.owner()).todos().find(query.id()));
        return found.orElseThrow(() -> new TodoNotFoundException(query.id()));
    }
}
