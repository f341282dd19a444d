package todooo.domain.todo;

/**
 * A to-do with its place among the to-dos of its owner. The place is the service's own: it is no part of the to-do, and
 * a move makes no new version.
 *
 * @param place smaller ones come first, and to-dos of the same place by id
 */
public record PlacedTodo(ToDo todo, long place) {}
