package todooo.application.todo;

import todooo.application.port.in.todo.ClearCompleted;
import todooo.domain.value.Owner;

record ClearCompletedService(Clearing clearing) implements ClearCompleted {
    @Override
    public int clearCompleted(Owner owner) {
        return clearing.clear(owner, true);
    }
}
