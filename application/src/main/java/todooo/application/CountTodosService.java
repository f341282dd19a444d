package todooo.application;

import java.util.OptionalLong;
import todooo.application.port.in.CountTodos;
import todooo.application.port.out.Transactions;

record CountTodosService(Transactions transactions) implements CountTodos {
    @Override
    public OptionalLong count(Query query) {
        return transactions.scan(unit -> unit.todosOf(query.owner()).count(query.filter()));
    }
}
