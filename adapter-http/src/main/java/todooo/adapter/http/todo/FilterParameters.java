package todooo.adapter.http.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.domain.date.Dates;
import todooo.domain.list.ListId;
import todooo.domain.query.DueFilter;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Priority;
import todooo.domain.value.Choice;
import todooo.domain.value.InvalidValueException;

/** The query parameters that say which to-dos are meant. */
final class FilterParameters {
    static final String LIST = "list";
    static final String TAG = "tag";

    private static final String TASK = "task";
    private static final String TEXT = "text";
    private static final String COMPLETED = "completed";
    private static final String DUE_FROM = "dueFrom";
    private static final String DUE_BEFORE = "dueBefore";
    private static final String DUE = "due";
    private static final String START_BEFORE = "startBefore";
    private static final String PRIORITY = "priority";

    /** Their names. */
    static final List<String> NAMES =
            List.of(TASK, TEXT, COMPLETED, LIST, TAG, DUE_FROM, DUE_BEFORE, DUE, START_BEFORE, PRIORITY);

    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    private FilterParameters() {}

    /** The filter of a query; it must not be used if a parameter was wrong, which is a violation. */
    static TodoFilter filter(QueryParameters parameters) {
        return new TodoFilter(
                parameters.optional(TASK, SearchText::new),
                parameters.optional(TEXT, SearchText::new),
                parameters.optional(COMPLETED, QueryParameters::flag),
                list(parameters),
                Objects.requireNonNullElse(parameters.repeated(TAG, FilterParameters::tags), Tags.NONE),
                due(parameters),
                parameters.optional(START_BEFORE, Dates::parse),
                parameters.optional(PRIORITY, value -> choice(value, FilterParameters::priority)));
    }

    /** The list of a query, or none; null if the parameter is missing, or wrong, which is a violation. */
    static @Nullable Choice<ListId> list(QueryParameters parameters) {
        return parameters.optional(LIST, value -> choice(value, FilterParameters::listId));
    }

    private static @Nullable DueFilter due(QueryParameters parameters) {
        LocalDate from = parameters.optional(DUE_FROM, Dates::parse);
        LocalDate before = parameters.optional(DUE_BEFORE, Dates::parse);
        boolean hasSpan = from != null || before != null;
        DueFilter never = parameters.optional(DUE, value -> never(value, hasSpan));
        return hasSpan ? new DueFilter.Between(from, before) : never;
    }

    private static DueFilter never(String value, boolean hasSpan) {
        if (!value.equals(NONE)) {
            throw new InvalidValueException("must be none; dueFrom and dueBefore say between which dates");
        }
        if (hasSpan) {
            throw new InvalidValueException("must not be none beside dueFrom or dueBefore");
        }
        return new DueFilter.Never();
    }

    private static <T> Choice<T> choice(String value, Function<String, T> reader) {
        return value.equals(NONE) ? Choice.none() : new Choice<>(reader.apply(value));
    }

    private static ListId listId(String value) {
        try {
            if (NUMBER.matcher(value).matches()) {
                return new ListId(Long.parseLong(value));
            }
        } catch (NumberFormatException | InvalidValueException _) {
            // there is no such id: the same answer
        }
        throw new InvalidValueException("must be the id of a list, or none");
    }

    private static Tags tags(List<String> values) {
        return Tags.of(values.stream().map(TagName::written).toList());
    }

    private static Priority priority(String value) {
        return switch (value) {
            case "low" -> Priority.LOW;
            case "medium" -> Priority.MEDIUM;
            case "high" -> Priority.HIGH;
            default -> throw new InvalidValueException("must be one of low, medium, high and none");
        };
    }
}
