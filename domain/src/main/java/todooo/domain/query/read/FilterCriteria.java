package todooo.domain.query.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import todooo.domain.date.Due;
import todooo.domain.query.DueFilter;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.Priority;

/**
 * A filter as criteria, part by part.
 *
 * @param parts the parts that ask for something
 * @param tags its tags, those that the fewest to-dos have first
 */
record FilterCriteria(TodoFilter filter, Set<FilterPart> parts, List<Tag> tags) {
    /**
     * The criteria of the filter; empty if it asks for a tag that the owner does not have: nothing meets it.
     *
     * @param present finds the tags of these names that are there
     */
    static Optional<FilterCriteria> of(TodoFilter filter, Function<List<TagName>, List<Tag>> present) {
        List<TagName> names = filter.tags().names();
        List<Tag> tags = names.isEmpty()
                ? List.of()
                : present.apply(names).stream()
                        .sorted(Comparator.comparingLong(Tag::todos))
                        .toList();
        return tags.size() < names.size()
                ? Optional.empty()
                : Optional.of(new FilterCriteria(filter, FilterPart.of(filter), tags));
    }

    /** The tag that the fewest to-dos have; there has to be one. */
    Tag rarestTag() {
        return tags.getFirst();
    }

    /** The criteria of all its parts. */
    List<Criterion> all() {
        return of(parts);
    }

    /** The criteria of some of its parts. */
    List<Criterion> of(Set<FilterPart> some) {
        List<Criterion> criteria = new ArrayList<>();
        for (FilterPart part : parts) {
            if (some.contains(part)) {
                criteria.addAll(of(part));
            }
        }
        return criteria;
    }

    private List<Criterion> of(FilterPart part) {
        return switch (part) {
            case TAG -> List.of(new Criterion.Tagged(List.of(rarestTag().id())));
            case OTHER_TAGS -> List.of(new Criterion.Tagged(otherTags()));
            case TASK -> List.of(new Criterion.Contains(Objects.requireNonNull(filter.task())));
            case TEXT -> List.of(new Criterion.ContainsAnywhere(Objects.requireNonNull(filter.text())));
            case COMPLETED -> List.of(new Criterion.Equal(Objects.requireNonNull(filter.completed())));
            case LIST -> List.of(new Criterion.InList(Objects.requireNonNull(filter.list())));
            case START ->
                List.of(new Criterion.StartsBefore(
                        Objects.requireNonNull(filter.startBefore()).toEpochDay()));
            case DUE -> span(Property.DUE);
            case PRIORITY -> span(Property.PRIORITY);
            case WITHOUT_DUE -> List.of(new Criterion.Missing(Property.DUE));
            case WITHOUT_PRIORITY -> List.of(new Criterion.Missing(Property.PRIORITY));
        };
    }

    private List<TagId> otherTags() {
        return tags.stream().skip(1).map(Tag::id).toList();
    }

    /** The ends between which the values of the property are that it lets through; none if it lets all through. */
    List<Criterion> span(Property property) {
        return switch (property) {
            case DUE -> dueSpan();
            case PRIORITY -> prioritySpan();
            case CREATED, UPDATED, ORDER, PLACE, COMPLETED_AT -> List.of();
        };
    }

    private List<Criterion> dueSpan() {
        List<Criterion> ends = new ArrayList<>();
        if (filter.due() instanceof DueFilter.Between between) {
            if (between.from() != null) {
                ends.add(new Criterion.From(Property.DUE, Due.firstKey(between.from())));
            }
            if (between.before() != null) {
                ends.add(new Criterion.Below(Property.DUE, Due.firstKey(between.before())));
            }
        }
        return ends;
    }

    private List<Criterion> prioritySpan() {
        Priority priority = filter.priority() == null ? null : filter.priority().value();
        return priority == null
                ? List.of()
                : List.of(
                        new Criterion.From(Property.PRIORITY, priority.rank()),
                        new Criterion.Below(Property.PRIORITY, priority.rank() + 1L));
    }
}
