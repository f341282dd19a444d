package todooo.application.todo;

import java.time.InstantSource;
import todooo.application.act.Slices;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;

/** Wires the services behind the use cases of to-dos. */
public final class TodoServices {
    private TodoServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param retention how long keys, deleted to-dos and tombstones are kept
     */
    public static TodoUseCases over(Transactions transactions, InstantSource clock, Retention retention) {
        return new TodoUseCases(
                new CreateTodoService(transactions, clock, retention),
                new GetTodoService(transactions),
                new ListTodosService(transactions),
                new ChangeTodoService(transactions, clock),
                new UntagTodoService(transactions, clock, retention),
                new MoveTodoService(transactions, clock, retention),
                new DeleteTodoService(transactions, clock, retention),
                new ClearTodosService(transactions, clock, retention, Slices.USUAL.size()));
    }
}
