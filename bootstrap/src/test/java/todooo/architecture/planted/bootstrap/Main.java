package todooo.architecture.planted.bootstrap;

import todooo.architecture.planted.adapter.persistence.jdbc.PublicRepository;
import todooo.architecture.planted.domain.storage.TodoRepository;

/** In order, but for the repository that it makes. */
public final class Main {
    private Main() {}

    static TodoRepository todos() {
        return new PublicRepository();
    }
}
