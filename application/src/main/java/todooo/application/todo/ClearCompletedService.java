package todooo.application.todo;

import todooo.application.port.in.todo.ClearCompleted;
import todooo.application.port.in.todo.Clearance;
import todooo.application.port.in.todo.Cleared;
import todooo.domain.trash.DeletionContent.Kind;

final class ClearCompletedService implements ClearCompleted {
    private final Clearing clearing;

    ClearCompletedService(Clearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public Cleared clearCompleted(Clearance clearance) {
        return clearing.clear(clearance, Kind.COMPLETED);
    }
}
