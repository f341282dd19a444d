package todooo.application.port.in;

/** All that the service can do, for an adapter that offers it to the world. */
public record UseCases(
        CreateTodo create,
        GetTodo get,
        ListTodos list,
        ReplaceTodo replace,
        ChangeTodo change,
        DeleteTodo delete,
        ClearCompleted clearCompleted,
        ClearTodos clear) {}
