package todooo.application;

import todooo.application.port.in.ListTodos;
import todooo.application.port.out.Transactions;
import todooo.domain.TodoPage;

record ListTodosService(Transactions transactions) implements ListTodos {
    @Override
    public TodoPage list(Query query) {
        return transactions.read(unit -> unit.todosOf(query.owner()).list(query.page()));
    }
}
