package todooo.application.todo;

import todooo.application.port.in.todo.ClearCompleted;
import todooo.domain.value.Owner;

final class ClearCompletedService implements ClearCompleted {
    private final Clearing clearing;

    ClearCompletedService(Clearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public int clearCompleted(Owner owner) {
        return clearing.clear(owner, true);
    }
}
