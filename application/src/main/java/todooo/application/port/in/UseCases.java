package todooo.application.port.in;

import todooo.application.port.in.todo.ChangeTodo;
import todooo.application.port.in.todo.ClearCompleted;
import todooo.application.port.in.todo.ClearTodos;
import todooo.application.port.in.todo.CreateTodo;
import todooo.application.port.in.todo.DeleteTodo;
import todooo.application.port.in.todo.GetTodo;
import todooo.application.port.in.todo.ListTodos;
import todooo.application.port.in.todo.ReplaceTodo;

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
