package todooo.architecture.planted.adapter.http.rest;

import todooo.architecture.planted.domain.todo.ToDo;

interface TodoLinks {
    String to(ToDo todo);
}
