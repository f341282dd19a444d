package todooo.application.todo;

import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.out.Transactions;

final class DeleteTodoService implements DeleteTodo {
    private final Transactions transactions;

    DeleteTodoService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void delete(Command command) {
        TodoOutcome outcome = transactions.write(command.owner(), unit -> {
            var todos = unit.of(command.owner()).todos();
            return TodoOutcome.write(todos, command.id(), command.precondition(), todo -> {
                todos.remove(todo);
                return todo;
            });
        });
        var _ = outcome.orThrow(command.id());
    }
}
