package todooo.domain.query;

import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.value.EpochMicros;

/**
 * In what order a list comes: by which property, and whether its greatest value comes first. To-dos of the same value
 * are sorted by id in the same direction; those without a value are last in both directions.
 */
public record TodoSort(Property property, boolean descending) {
    /** The oldest first. */
    public static final TodoSort OLDEST_FIRST = new TodoSort(Property.CREATED, false);

    /** The position of the to-do in a list of this order. */
    public TodoPosition positionOf(PlacedTodo placed) {
        return new TodoPosition(property.valueOf(placed), placed.todo().id());
    }

    /** Whether a to-do could stand at this position of a list of this order. */
    public boolean hasPosition(TodoPosition position) {
        Long value = position.value();
        return switch (property) {
            case CREATED, UPDATED, PLACE -> value != null;
            case ORDER -> value == null || value.intValue() == value;
        };
    }

    /** The property by which a list is sorted. */
    public enum Property {
        CREATED,
        UPDATED,
        ORDER,
        /** Where its owner moved it. */
        PLACE;

        private @Nullable Long valueOf(PlacedTodo placed) {
            ToDo todo = placed.todo();
            return switch (this) {
                case CREATED -> EpochMicros.of(todo.createdAt());
                case UPDATED -> EpochMicros.of(todo.updatedAt());
                case ORDER -> todo.order() == null ? null : todo.order().longValue();
                case PLACE -> placed.place();
            };
        }

        /** Whether a to-do may have no value of it. */
        public boolean isOptional() {
            return this == ORDER;
        }
    }
}
