package todooo.application.todo;

import java.time.Duration;
import java.time.InstantSource;
import todooo.application.port.in.UseCases;
import todooo.application.port.out.Transactions;

/** Wires the services behind the use cases. */
public final class TodoServices {
    /** How many to-dos are deleted in one transaction: about twenty milliseconds' work. */
    private static final int MAX_SLICE = 1_000;

    private TodoServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param keyRetention how long it is remembered what was created under an idempotency key
     */
    public static UseCases over(Transactions transactions, InstantSource clock, Duration keyRetention) {
        var clearing = new Clearing(transactions, MAX_SLICE);
        return new UseCases(
                new CreateTodoService(transactions, clock, keyRetention),
                new GetTodoService(transactions),
                new ListTodosService(transactions),
                new ReplaceTodoService(transactions, clock),
                new ChangeTodoService(transactions, clock),
                new DeleteTodoService(transactions),
                new ClearCompletedService(clearing),
                new ClearTodosService(clearing));
    }
}
