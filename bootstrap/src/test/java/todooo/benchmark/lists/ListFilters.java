package todooo.benchmark.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import todooo.domain.date.Due;
import todooo.domain.list.ListId;
import todooo.domain.query.DueFilter;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Priority;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Choice;

/** The filters that are measured, and places in the middle of the lists. */
record ListFilters(Population population) {
    /** The filters of one owner, by what they are called in the table. */
    Map<String, TodoFilter> of(int owner) {
        TodoFilter all = TodoFilter.ALL;
        TodoFilter open = all.withCompleted(false);
        TodoFilter large = all.withList(list(owner, 1));
        TodoFilter inbox = all.withList(Choice.none());
        Tags common = tags(1);
        Map<String, TodoFilter> filters = new LinkedHashMap<>();
        filters.put("none", all);
        filters.put("open ones", open);
        filters.put("completed ones", all.withCompleted(true));
        filters.put("the largest list", large);
        filters.put("the largest list, open ones", large.withCompleted(false));
        filters.put("a list", all.withList(list(owner, 1 + population.lists() / 2)));
        filters.put("the inbox", inbox);
        filters.put("the inbox, open ones", inbox.withCompleted(false));
        filters.put("the most common tag", all.withTags(common));
        filters.put("the most common tag, open ones", open.withTags(common));
        filters.put("two common tags", all.withTags(tags(1, 2)));
        filters.put("a common tag and a rare one", all.withTags(tags(1, rareTag())));
        filters.put("a rare tag", all.withTags(tags(rareTag())));
        filters.put("a rare word in the task", TodoFilter.of(new SearchText(Population.RARE_IN_TASK), null));
        filters.put("a frequent word in the task", TodoFilter.of(new SearchText("dentist"), null));
        filters.put("a number in the task", TodoFilter.of(new SearchText("#" + population.todos() / 2), null));
        filters.put("a rare word in task or notes", all.withText(new SearchText(Population.RARE_IN_NOTES)));
        filters.put("a frequent word in task or notes", all.withText(new SearchText("dentist")));
        filters.put("two letters that nothing has", all.withText(new SearchText("zq")));
        filters.put("due in one week", all.withDue(due(100, 107)));
        filters.put("due in one year", all.withDue(due(100, 465)));
        filters.put("never due", all.withDue(new DueFilter.Never()));
        filters.put("starts in the first two weeks", all.withStartBefore(Population.FIRST_DAY.plusDays(14)));
        filters.put("starts in the first year", all.withStartBefore(Population.FIRST_DAY.plusDays(365)));
        filters.put("of high priority", all.withPriority(new Choice<>(Priority.HIGH)));
        filters.put("without priority", all.withPriority(Choice.none()));
        filters.put(
                "the largest list, most common tag, open ones",
                large.withTags(common).withCompleted(false));
        filters.put(
                "the inbox, a common tag, due in one year",
                inbox.withTags(common).withDue(due(100, 465)));
        filters.put("the largest list, a frequent word", large.withText(new SearchText("dentist")));
        return filters;
    }

    private Choice<ListId> list(int owner, int number) {
        return new Choice<>(population.list(owner, number));
    }

    private int rareTag() {
        return population.tags() / 2;
    }

    private Tags tags(int... numbers) {
        return Tags.of(IntStream.of(numbers).mapToObj(population::tag).toList());
    }

    private static DueFilter due(int from, int before) {
        return new DueFilter.Between(Population.FIRST_DAY.plusDays(from), Population.FIRST_DAY.plusDays(before));
    }

    /** Positions in the middle of all that have a value, and of those that have none, in a list of this order. */
    List<TodoPosition> middle(TodoFilter filter, Property property) {
        var id = new TodoId(population.todos() / 2);
        var valued = new TodoPosition(middleValue(filter, property), id);
        return property.isOptional() ? List.of(valued, new TodoPosition(null, id)) : List.of(valued);
    }

    private long middleValue(TodoFilter filter, Property property) {
        long half = population.todos() / 2;
        return switch (property) {
            case CREATED, UPDATED, COMPLETED_AT -> Population.FIRST_CREATION + half * Population.DISTANCE;
            case PLACE -> half * 1_048_576;
            case ORDER -> Population.ORDERS / 2;
            case DUE -> Due.firstKey(Population.FIRST_DAY.plusDays(filter.due() == null ? Population.DAYS / 2 : 104));
            case PRIORITY -> rank(filter.priority());
        };
    }

    private static int rank(@Nullable Choice<Priority> asked) {
        return asked == null || asked.value() == null
                ? Priority.MEDIUM.rank()
                : asked.value().rank();
    }
}
