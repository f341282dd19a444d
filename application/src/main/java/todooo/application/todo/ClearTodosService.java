package todooo.application.todo;

import todooo.application.port.in.todo.ClearTodos;
import todooo.domain.value.Owner;

record ClearTodosService(Clearing clearing) implements ClearTodos {
    @Override
    public int clear(Owner owner) {
        return clearing.clear(owner, null);
    }
}
