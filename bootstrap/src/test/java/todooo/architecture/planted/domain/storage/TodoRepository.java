package todooo.architecture.planted.domain.storage;

/** In order: a port. */
public interface TodoRepository extends Repository {}
