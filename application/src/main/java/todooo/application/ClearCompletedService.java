package todooo.application;

import todooo.application.port.in.ClearCompleted;
import todooo.domain.Owner;

record ClearCompletedService(Clearing clearing) implements ClearCompleted {
    @Override
    public int clearCompleted(Owner owner) {
        return clearing.clear(owner, true);
    }
}
