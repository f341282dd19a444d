package todooo.application.port.in.todo;

/** All that the service can do with to-dos. */
public record TodoUseCases(
        CreateTodo create,
        GetTodo get,
        ListTodos list,
        ChangeTodo change,
        UntagTodo untag,
        MoveTodo move,
        DeleteTodo delete,
        ClearTodos clear) {}
