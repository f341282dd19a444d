package todooo.architecture.planted.domain;

/** In order: a port. */
public interface TodoRepository {}
