package todooo.architecture.planted.domain;

import jakarta.persistence.Entity;

@Entity
final class MappedTodo {}
