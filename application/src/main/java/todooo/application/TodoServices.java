package todooo.application;

import java.time.Duration;
import java.time.InstantSource;
import todooo.application.port.in.UseCases;
import todooo.application.port.out.Transactions;

/** Wires the services behind the use cases. */
public final class TodoServices {
    private TodoServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param keyRetention how long it is remembered what was created under an idempotency key
     */
    public static UseCases over(Transactions transactions, InstantSource clock, Duration keyRetention) {
        return new UseCases(
                new CreateTodoService(transactions, clock, keyRetention),
                new GetTodoService(transactions),
                new ListTodosService(transactions),
                new CountTodosService(transactions),
                new ReplaceTodoService(transactions, clock),
                new ChangeTodoService(transactions, clock),
                new DeleteTodoService(transactions),
                new ClearCompletedService(transactions),
                new ClearTodosService(transactions));
    }
}
