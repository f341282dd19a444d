package todooo.architecture.planted.adapter.http.problem;

import todooo.architecture.planted.domain.todo.ToDo;

interface TodoProblem {
    ToDo current();
}
