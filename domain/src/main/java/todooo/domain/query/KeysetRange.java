package todooo.domain.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.todo.PlacedTodo;

/**
 * A part of a sorted list in which its order is that of an index, in either direction: all to-dos have a value to sort
 * by, or none has. A list by a property that may be missing has two.
 *
 * @param hasValue whether the to-dos have a value to sort by
 * @param after the place after which to begin; null is before the first
 */
public record KeysetRange(boolean hasValue, @Nullable TodoPosition after) {
    /** The parts that a query may have to read, in order. */
    public static List<KeysetRange> of(TodoQuery query) {
        TodoPosition after = query.after();
        boolean amongThoseWithout = after != null && after.value() == null;
        List<KeysetRange> parts = new ArrayList<>();
        if (!amongThoseWithout) {
            parts.add(new KeysetRange(true, after));
        }
        if (query.sort().property().isOptional()) {
            parts.add(new KeysetRange(false, amongThoseWithout ? after : null));
        }
        return parts;
    }

    /** Finds to-dos of a part. */
    @FunctionalInterface
    public interface Reader {
        /** The first ones in the order of the list: as many as the limit says, or all that the stretch holds. */
        Stretch read(KeysetRange part, int limit);
    }

    /**
     * The to-dos found from the beginning of a part.
     *
     * @param found in the order of the list
     * @param end the place up to which all were examined, at or behind the last that was found; null if that is the end
     *     of the part, or if as many were found as the limit says
     */
    public record Stretch(List<PlacedTodo> found, @Nullable TodoPosition end) {
        public Stretch {
            found = List.copyOf(found);
        }

        /** All that there are, or as many as the limit says. */
        public static Stretch whole(List<PlacedTodo> found) {
            return new Stretch(found, null);
        }
    }
}
