package todooo.architecture.planted.domain.todo;

/** In order. */
public record ToDo(long id) {}
