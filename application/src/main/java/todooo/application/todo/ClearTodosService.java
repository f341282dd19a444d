package todooo.application.todo;

import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.Clearance;
import todooo.application.port.in.todo.Cleared;
import todooo.domain.trash.DeletionContent.Kind;

final class ClearTodosService implements ClearTodos {
    private final Clearing clearing;

    ClearTodosService(Clearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public Cleared clear(Clearance clearance) {
        return clearing.clear(clearance, Kind.ALL);
    }
}
