package todooo.domain.query;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Due;
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

    /** The order of positions in a list of this order. */
    public Comparator<TodoPosition> order() {
        Comparator<Long> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(TodoPosition::value, Comparator.nullsLast(direction))
                .thenComparing(position -> position.id().value(), direction);
    }

    /** The order of the to-dos of a list of this order. */
    public Comparator<PlacedTodo> orderOfTodos() {
        return Comparator.comparing(this::positionOf, order());
    }

    /** Whether a to-do could stand at this position of a list of this order. */
    public boolean hasPosition(TodoPosition position) {
        Long value = position.value();
        return switch (property) {
            case CREATED, UPDATED, PLACE -> value != null;
            case ORDER, PRIORITY -> value == null || value.intValue() == value;
            case DUE, COMPLETED_AT -> true;
        };
    }

    /** The property by which a list is sorted. */
    public enum Property {
        CREATED,
        UPDATED,
        ORDER,
        /** Where its owner moved it. */
        PLACE,
        DUE,
        /** From low to high. */
        PRIORITY,
        COMPLETED_AT;

        private @Nullable Long valueOf(PlacedTodo placed) {
            ToDo todo = placed.todo();
            return switch (this) {
                case CREATED -> EpochMicros.of(todo.createdAt());
                case UPDATED -> EpochMicros.of(todo.updatedAt());
                case ORDER -> orNull(todo.order(), Integer::longValue);
                case PLACE -> placed.place();
                case DUE -> orNull(todo.content().due(), Due::sortKey);
                case PRIORITY -> orNull(todo.content().priority(), priority -> (long) priority.rank());
                case COMPLETED_AT -> orNull(todo.content().completedAt(), EpochMicros::of);
            };
        }

        /** Whether a to-do may have no value of it. */
        public boolean isOptional() {
            return switch (this) {
                case ORDER, DUE, PRIORITY, COMPLETED_AT -> true;
                case CREATED, UPDATED, PLACE -> false;
            };
        }

        private static <T> @Nullable Long orNull(@Nullable T value, Function<T, Long> number) {
            return value == null ? null : number.apply(value);
        }
    }
}
