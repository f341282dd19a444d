package todooo.application;

import todooo.application.port.in.DeleteTodo;
import todooo.application.port.out.Transactions;

record DeleteTodoService(Transactions transactions) implements DeleteTodo {
    @Override
    public void delete(Command command) {
        Outcome outcome = transactions.write(unit -> {
            var todos = unit.todosOf(command.owner());
            return Outcome.of(todos, command.id(), command.precondition(), todo -> {
                todos.remove(todo);
                return todo;
            });
        });
        var _ = outcome.orThrow(command.id());
    }
}
