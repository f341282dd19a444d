package todooo.domain.list;

/**
 * A list with its place among the lists of its owner. The place is the service's own: it is no part of the list, and a
 * move makes no new version.
 *
 * @param place smaller ones come first, and lists of the same place by id
 */
public record PlacedList(TodoList list, long place) {}
