package todooo.domain.query.read;

import java.util.EnumSet;
import java.util.Set;
import todooo.domain.query.DueFilter;
import todooo.domain.query.TodoFilter;

/** The parts of a filter: which indexes help with it depends on which of them ask for something. */
enum FilterPart {
    /** The tag that the fewest to-dos have. */
    TAG,
    TASK,
    TEXT,
    DUE,
    START,
    PRIORITY,
    LIST,
    COMPLETED,
    OTHER_TAGS,
    WITHOUT_DUE,
    WITHOUT_PRIORITY;

    /** The parts of the filter that ask for something. */
    static Set<FilterPart> of(TodoFilter filter) {
        Set<FilterPart> asked = EnumSet.noneOf(FilterPart.class);
        for (FilterPart part : values()) {
            if (part.asks(filter)) {
                asked.add(part);
            }
        }
        return asked;
    }

    private boolean asks(TodoFilter filter) {
        return switch (this) {
            case TAG -> !filter.tags().isEmpty();
            case TASK -> filter.task() != null;
            case TEXT -> filter.text() != null;
            case DUE -> filter.due() instanceof DueFilter.Between;
            case START -> filter.startBefore() != null;
            case PRIORITY -> filter.priority() != null && filter.priority().value() != null;
            case LIST -> filter.list() != null;
            case COMPLETED -> filter.completed() != null;
            case OTHER_TAGS -> filter.tags().names().size() > 1;
            case WITHOUT_DUE -> filter.due() instanceof DueFilter.Never;
            case WITHOUT_PRIORITY ->
                filter.priority() != null && filter.priority().value() == null;
        };
    }

    /** Those of the parts that are not among the others. */
    static Set<FilterPart> without(Set<FilterPart> parts, Set<FilterPart> others) {
        Set<FilterPart> left = EnumSet.noneOf(FilterPart.class);
        left.addAll(parts);
        left.removeAll(others);
        return left;
    }
}
