package todooo.architecture.planted.adapter.persistence.jdbc;

import todooo.architecture.planted.domain.storage.TodoRepository;

public final class PublicRepository implements TodoRepository {}
