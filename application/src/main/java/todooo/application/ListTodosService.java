package todooo.application;

import java.util.List;
import todooo.application.port.in.ListTodos;
import todooo.application.port.out.Transactions;
import todooo.domain.ToDo;

record ListTodosService(Transactions transactions) implements ListTodos {
    @Override
    public List<ToDo> list(Query query) {
        return transactions.read(unit -> unit.todosOf(query.owner()).list(query.filter(), query.limit()));
    }
}
