package todooo.application.todo;

import todooo.application.port.in.todo.ClearTodos;
import todooo.domain.value.Owner;

final class ClearTodosService implements ClearTodos {
    private final Clearing clearing;

    ClearTodosService(Clearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public int clear(Owner owner) {
        return clearing.clear(owner, null);
    }
}
