package todooo.domain.query.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.todo.PlacedTodo;

/**
 * A part of a sorted list in which its order is that of an index, in either direction: all to-dos have a value to sort
 * by, or none has. A list by a property that may be missing has two; those without a value come last, by their ids.
 *
 * @param hasValue whether the to-dos have a value to sort by
 * @param after the place after which to begin; null is before the first
 */
record KeysetRange(boolean hasValue, @Nullable TodoPosition after) {
    /** The parts that a query may have to read, in order. */
    static List<KeysetRange> of(TodoQuery query) {
        TodoPosition after = query.after();
        TodoFilter filter = query.filter();
        Property property = query.sort().property();
        boolean amongThoseWithout = after != null && after.value() == null;
        List<KeysetRange> parts = new ArrayList<>();
        if (!amongThoseWithout && filter.mayHave(property)) {
            parts.add(new KeysetRange(true, after));
        }
        if (filter.mayLack(property)) {
            parts.add(new KeysetRange(false, amongThoseWithout ? after : null));
        }
        return parts;
    }

    /**
     * The page that answers the query, read slice by slice and part by part: one to-do more than the limit shows that
     * there is a next page.
     */
    static TodoPage read(TodoQuery query, Reader reader) {
        TodoSort sort = query.sort();
        int limit = query.limit().value();
        List<PlacedTodo> found = new ArrayList<>();
        for (KeysetRange part : of(query)) {
            @Nullable KeysetRange rest = part;
            while (rest != null) {
                int asked = Math.min(TodoPage.SLICE, limit + 1 - found.size());
                Stretch stretch = reader.read(rest, asked);
                found.addAll(stretch.found());
                if (found.size() > limit) {
                    return new TodoPage(found.subList(0, limit), sort.positionOf(found.get(limit - 1)));
                }
                if (stretch.end() != null) {
                    return new TodoPage(found, stretch.end());
                }
                if (TodoPage.characters(found) > TodoPage.MAX_CHARACTERS) {
                    return new TodoPage(found, sort.positionOf(found.getLast()));
                }
                rest = stretch.found().size() < asked ? null : part.after(sort.positionOf(found.getLast()));
            }
        }
        return new TodoPage(found, null);
    }

    private KeysetRange after(TodoPosition position) {
        return new KeysetRange(hasValue, position);
    }

    /** The criteria of its to-dos, however they are found. */
    List<Criterion> criteria(TodoSort sort) {
        Property property = sort.property();
        if (!hasValue) {
            List<Criterion> criteria = new ArrayList<>(List.of(new Criterion.Missing(property)));
            criteria.addAll(afterId(sort));
            return criteria;
        }
        List<Criterion> criteria = new ArrayList<>();
        if (property.isOptional()) { // also beside a place, as a database may not see that it follows from that
            criteria.add(new Criterion.Present(property));
        }
        if (after != null && after.value() != null) {
            criteria.add(new Criterion.Beyond(sort, after.value(), after.id()));
        }
        return criteria;
    }

    /**
     * The ends of the range of an index that has its to-dos, which all have a value.
     *
     * @param span the ends that the filter sets; the place takes that of one of them
     */
    List<Criterion> ends(TodoSort sort, List<Criterion> span) {
        if (after == null && !span.isEmpty()) {
            return span;
        }
        return Stream.concat(criteria(sort).stream(), span.stream().filter(end -> isFar(end, sort)))
                .toList();
    }

    private static boolean isFar(Criterion end, TodoSort sort) {
        return sort.descending() ? end instanceof Criterion.From : end instanceof Criterion.Below;
    }

    /** The criterion of the place, if it begins at one, by the id alone. */
    List<Criterion> afterId(TodoSort sort) {
        return after == null ? List.of() : List.of(new Criterion.After(sort, after.id()));
    }

    /** Finds to-dos of a part. */
    @FunctionalInterface
    interface Reader {
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
    record Stretch(List<PlacedTodo> found, @Nullable TodoPosition end) {
        Stretch {
            found = List.copyOf(found);
        }

        /** All that there are, or as many as the limit says. */
        static Stretch whole(List<PlacedTodo> found) {
            return new Stretch(found, null);
        }

        /** The to-dos of two stretches of the same part, as far as both have been examined. */
        static Stretch merged(Stretch one, Stretch other, TodoSort sort, int limit) {
            TodoPosition end = Stream.of(one, other)
                    .flatMap(stretch -> Stream.ofNullable(stretch.end))
                    .min(sort.order())
                    .orElse(null);
            List<PlacedTodo> found = Stream.concat(one.found.stream(), other.found.stream())
                    .filter(todo -> end == null || sort.order().compare(sort.positionOf(todo), end) <= 0)
                    .sorted(sort.orderOfTodos())
                    .limit(limit)
                    .toList();
            return new Stretch(found, found.size() < limit ? end : null);
        }
    }
}
