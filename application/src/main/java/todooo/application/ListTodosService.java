package todooo.application;

import java.util.function.Function;
import todooo.application.port.in.ListTodos;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.UnitOfWork;
import todooo.domain.TodoPage;

record ListTodosService(Transactions transactions) implements ListTodos {
    @Override
    public TodoPage list(Query query) {
        Function<UnitOfWork, TodoPage> list =
                unit -> unit.todosOf(query.owner()).list(query.page());
        return query.page().isCostly() ? transactions.scan(list) : transactions.read(list);
    }
}
