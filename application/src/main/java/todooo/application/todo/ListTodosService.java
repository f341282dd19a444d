package todooo.application.todo;

import java.util.OptionalLong;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.storage.TodoRepository;

record ListTodosService(Transactions transactions) implements ListTodos {
    @Override
    public Result list(Query query) {
        Work<Result> list = unit -> list(unit.of(query.owner()).todos(), query);
        boolean scans =
                query.counted() || query.page().isCostly() || query.page().hasSeveralParts();
        return scans ? transactions.scan(list) : transactions.read(list);
    }

    private static Result list(TodoRepository todos, Query query) {
        return new Result(
                todos.list(query.page()),
                query.counted() ? todos.count(query.page().filter()) : OptionalLong.empty());
    }
}
