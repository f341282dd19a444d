package todooo.architecture.planted.domain.storage;

/** A port like that of all repositories. */
public interface Repository {}
