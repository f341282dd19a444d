package todooo.application.todo;

import java.util.OptionalLong;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.TodoRepository;

final class ListTodosService implements ListTodos {
    private final Transactions transactions;

    ListTodosService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Result list(Query query) {
        Work<Result> list = unit -> list(unit.of(query.owner()).todos(), query);
        return query.counted() || BoundedReads.isCostly(query.page())
                ? transactions.scan(list)
                : transactions.read(list);
    }

    private static Result list(TodoRepository todos, Query query) {
        return new Result(
                todos.list(query.page()),
                query.counted() ? todos.count(query.page().filter()) : OptionalLong.empty());
    }
}
