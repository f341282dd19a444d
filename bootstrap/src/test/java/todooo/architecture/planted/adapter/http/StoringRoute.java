package todooo.architecture.planted.adapter.http;

import todooo.architecture.planted.domain.TodoRepository;

interface StoringRoute {
    TodoRepository todos();
}
