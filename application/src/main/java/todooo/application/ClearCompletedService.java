package todooo.application;

import todooo.application.port.in.ClearCompleted;
import todooo.application.port.out.Transactions;
import todooo.domain.Owner;

record ClearCompletedService(Transactions transactions) implements ClearCompleted {
    @Override
    public int clearCompleted(Owner owner) {
        return transactions.write(unit -> unit.todosOf(owner).removeCompleted());
    }
}
