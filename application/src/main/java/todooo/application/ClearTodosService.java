package todooo.application;

import todooo.application.port.in.ClearTodos;
import todooo.application.port.out.Transactions;
import todooo.domain.Owner;

record ClearTodosService(Transactions transactions) implements ClearTodos {
    @Override
    public int clear(Owner owner) {
        return transactions.write(unit -> unit.todosOf(owner).removeAll());
    }
}
