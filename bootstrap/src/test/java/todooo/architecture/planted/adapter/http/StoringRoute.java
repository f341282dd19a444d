package todooo.architecture.planted.adapter.http;

import todooo.architecture.planted.domain.storage.TodoRepository;

interface StoringRoute {
    TodoRepository todos();
}
