package todooo.domain.query.read;

import static todooo.domain.query.read.FilterPart.COMPLETED;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import todooo.domain.query.TodoSort.Property;

/**
 * The indexes of an owner's to-dos. Each has ranges in which the to-dos are in the order of a list; which range it is
 * follows from the parts of a filter that the index takes.
 */
public enum TodoIndex {
    /** By the time of creation. */
    CREATION,
    /** By whether they are completed, and the time of creation. */
    COMPLETION,
    /** By their list, whether they are completed, and the time of creation. */
    LIST,
    /** By the time of the last change. */
    CHANGE,
    /** Those with a place in the owner's own order, by whether they are completed, and that place. */
    ORDER,
    /** By their places. */
    PLACE,
    /** Those with a due date, by whether they are completed, and that date. */
    DUE,
    /** Those with a priority, by whether they are completed, and the priority. */
    PRIORITY,
    /** Those of which it is known when they were completed, by that time; so it takes that they are. */
    COMPLETION_TIME,
    /** Those with a start, by that day. */
    START,
    /** By their ids. */
    ID;

    /** The index in the order of those with a value of the property that takes the most of the filter. */
    static TodoIndex of(Property property, Set<FilterPart> filter) {
        return switch (property) {
            case CREATED -> filter.contains(FilterPart.LIST) ? LIST : ofCreation(filter);
            case UPDATED -> CHANGE;
            case ORDER -> ORDER;
            case PLACE -> PLACE;
            case DUE -> DUE;
            case PRIORITY -> PRIORITY;
            case COMPLETED_AT -> COMPLETION_TIME;
        };
    }

    /** The index in the order of creation, which is that of the table. */
    static TodoIndex ofCreation(Set<FilterPart> filter) {
        return filter.contains(COMPLETED) ? COMPLETION : CREATION;
    }

    /** An index that takes all of the filter: its ranges have what the filter lets through, and nothing else. */
    static Optional<TodoIndex> taking(Set<FilterPart> filter) {
        return Stream.of(ofCreation(filter), LIST, DUE, PRIORITY, START)
                .filter(index -> index.taken().containsAll(filter))
                .findFirst();
    }

    /** The parts of a filter that it takes. */
    Set<FilterPart> taken() {
        return switch (this) {
            case COMPLETION, ORDER, COMPLETION_TIME -> Set.of(COMPLETED);
            case LIST -> Set.of(FilterPart.LIST, COMPLETED);
            case DUE -> Set.of(FilterPart.DUE, COMPLETED);
            case PRIORITY -> Set.of(FilterPart.PRIORITY, COMPLETED);
            case START -> Set.of(FilterPart.START);
            case CREATION, CHANGE, PLACE, ID -> Set.of();
        };
    }

    /** The part of a filter that says which list its ranges are of, if it takes that. */
    Set<FilterPart> list() {
        return this == LIST ? Set.of(FilterPart.LIST) : Set.of();
    }

    /** The part of a filter that sets the ends of its ranges, if it takes one. */
    Set<FilterPart> ends() {
        return FilterPart.without(taken(), Set.of(FilterPart.LIST, COMPLETED));
    }

    /** Whether open and completed to-dos are in ranges of their own. */
    boolean isDivided() {
        return switch (this) {
            case COMPLETION, LIST, ORDER, DUE, PRIORITY -> true;
            case CREATION, CHANGE, PLACE, COMPLETION_TIME, START, ID -> false;
        };
    }

    /** Whether to-dos that are next to each other in it are so in the table too, or nearly. */
    boolean hasOrderOfTable() {
        return switch (this) {
            case CREATION, COMPLETION, PLACE, ID -> true;
            case LIST, CHANGE, ORDER, DUE, PRIORITY, COMPLETION_TIME, START -> false;
        };
    }
}
