package todooo.application;

import todooo.application.port.in.ClearTodos;
import todooo.domain.Owner;

record ClearTodosService(Clearing clearing) implements ClearTodos {
    @Override
    public int clear(Owner owner) {
        return clearing.clear(owner, null);
    }
}
