package todooo.application.testkit.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.query.read.Criterion;
import todooo.domain.query.read.IndexRange;
import todooo.domain.query.read.SearchedText;
import todooo.domain.query.read.TodoStatements;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.Notes;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.value.Owner;

/** The statements of one owner's lists, on the to-dos of a snapshot. */
final class InMemoryTodoStatements implements TodoStatements {
    private static final int TRIGRAM = 3;

    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;

    InMemoryTodoStatements(InMemorySession session, Owner owner, InMemoryTodoRepository todos) {
        this.session = session;
        this.owner = owner;
        this.todos = todos;
    }

    @Override
    public List<Tag> tags(Collection<TagName> names) {
        return new InMemoryTags(session, owner, todos).find(names);
    }

    @Override
    public List<PlacedTodo> first(IndexRange range, int limit) {
        return inOrder(range).limit(limit).toList();
    }

    @Override
    public List<Long> firstExamined(IndexRange range, List<Criterion> criteria, int rows, int limit) {
        return inOrder(range)
                .limit(rows)
                .filter(meeting(criteria))
                .limit(limit)
                .map(InMemoryTodoStatements::id)
                .toList();
    }

    @Override
    public @Nullable TodoPosition lastExamined(IndexRange range, int rows) {
        return inOrder(range)
                .skip(rows - 1L)
                .findFirst()
                .map(placed -> position(range, placed))
                .orElse(null);
    }

    @Override
    public List<Long> ids(IndexRange range, int limit) {
        return inOrder(range).limit(limit).map(InMemoryTodoStatements::id).toList();
    }

    /** As on a database, texts that are shorter than three characters are in no index. */
    @Override
    public Optional<List<Long>> candidates(SearchedText in, SearchText text, int limit) {
        String folded = text.folded();
        List<Long> ids = todos.placed()
                .filter(containing(in, text))
                .map(InMemoryTodoStatements::id)
                .toList();
        return folded.codePointCount(0, folded.length()) < TRIGRAM || ids.size() > limit
                ? Optional.empty()
                : Optional.of(ids);
    }

    @Override
    public List<TodoPosition> tagged(TagId tag, @Nullable TodoPosition after, boolean descending, int limit) {
        Comparator<TodoPosition> order = new TodoSort(Property.CREATED, descending).order();
        return todos.placed()
                .filter(meeting(List.of(new Criterion.Tagged(List.of(tag)))))
                .map(placed -> TodoPosition.ofCreation(placed.todo()))
                .filter(position -> after == null || order.compare(position, after) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> firstAmong(List<Long> ids, List<Criterion> criteria, TodoSort sort, int limit) {
        return find(ids).stream()
                .filter(meeting(criteria))
                .sorted(sort.orderOfTodos())
                .limit(limit)
                .map(InMemoryTodoStatements::id)
                .toList();
    }

    @Override
    public List<PlacedTodo> find(List<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        return todos.placed().filter(placed -> wanted.contains(id(placed))).toList();
    }

    @Override
    public long countAmong(List<Long> ids, List<Criterion> criteria) {
        return find(ids).stream().filter(meeting(criteria)).count();
    }

    @Override
    public OptionalLong countAtMost(IndexRange range, List<Criterion> criteria, int rows) {
        List<PlacedTodo> examined = inOrder(range).limit(rows + 1L).toList();
        return examined.size() > rows
                ? OptionalLong.empty()
                : OptionalLong.of(examined.stream().filter(meeting(criteria)).count());
    }

    @Override
    public int trash(Deletion deletion, IndexRange range, Instant unchangedSince) {
        List<ToDo> moved = inOrder(range)
                .map(PlacedTodo::todo)
                .filter(todo -> !todo.updatedAt().isAfter(unchangedSince))
                .toList();
        moved.forEach(todo -> todos.takeAway(todo, deletion.id(), deletion.createdAt()));
        return moved.size();
    }

    private Stream<PlacedTodo> inOrder(IndexRange range) {
        Comparator<PlacedTodo> order = Comparator.comparing(
                placed -> position(range, placed), order(range).order());
        return todos.placed().filter(meeting(range.criteria())).sorted(order);
    }

    /** In a range of those without a value, all have the same one. */
    private static TodoPosition position(IndexRange range, PlacedTodo placed) {
        return switch (range.index()) {
            case START -> new TodoPosition(day(placed), placed.todo().id());
            case ID -> new TodoPosition(null, placed.todo().id());
            case CREATION, COMPLETION, LIST, CHANGE, ORDER, PLACE, DUE, PRIORITY, COMPLETION_TIME ->
                order(range).positionOf(placed);
        };
    }

    private static TodoSort order(IndexRange range) {
        Property property = switch (range.index()) {
            case CREATION, COMPLETION, LIST, START, ID -> Property.CREATED;
            case CHANGE -> Property.UPDATED;
            case ORDER -> Property.ORDER;
            case PLACE -> Property.PLACE;
            case DUE -> Property.DUE;
            case PRIORITY -> Property.PRIORITY;
            case COMPLETION_TIME -> Property.COMPLETED_AT;
        };
        return new TodoSort(property, range.descending());
    }

    private Predicate<PlacedTodo> meeting(List<Criterion> criteria) {
        return criteria.stream().map(this::meeting).reduce(_ -> true, Predicate::and);
    }

    private Predicate<PlacedTodo> meeting(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Equal(var completed) -> placed -> placed.todo().completed() == completed;
            case Criterion.InList(var list) ->
                placed -> Objects.equals(placed.todo().content().list(), list.value());
            case Criterion.Tagged(var tags) -> placed -> hasAll(placed.todo().id(), tags);
            case Criterion.StartsBefore(var day) -> placed -> isBelow(day(placed), day);
            case Criterion.Missing(var property) -> placed -> value(placed, property) == null;
            case Criterion.Present(var property) -> placed -> value(placed, property) != null;
            case Criterion.From(var property, var value) ->
                placed -> value(placed, property) != null && !isBelow(value(placed, property), value);
            case Criterion.Below(var property, var value) -> placed -> isBelow(value(placed, property), value);
            case Criterion.Beyond(var sort, var value, var id) ->
                placed -> value(placed, sort.property()) != null && compare(placed, sort, value, id) > 0;
            case Criterion.UpTo(var sort, var value, var id) -> placed -> compare(placed, sort, value, id) <= 0;
            case Criterion.After(var sort, var id) ->
                placed -> sort.descending() ? id(placed) < id.value() : id(placed) > id.value();
            case Criterion.Contains(var text) -> containing(SearchedText.TASK, text);
            case Criterion.ContainsAnywhere(var text) ->
                containing(SearchedText.TASK, text).or(containing(SearchedText.NOTES, text));
        };
    }

    private boolean hasAll(TodoId todo, List<TagId> tags) {
        return session.toRead().tagging().of(todo).containsAll(tags);
    }

    private static Predicate<PlacedTodo> containing(SearchedText in, SearchText text) {
        String folded = text.folded();
        return placed -> folded(in, placed.todo().content()).contains(folded);
    }

    private static String folded(SearchedText in, TodoContent content) {
        @Nullable Notes notes = content.notes();
        return switch (in) {
            case TASK -> content.task().folded();
            case NOTES -> notes == null ? "" : notes.folded();
        };
    }

    private static int compare(PlacedTodo placed, TodoSort sort, long value, TodoId id) {
        return sort.order().compare(sort.positionOf(placed), new TodoPosition(value, id));
    }

    private static boolean isBelow(@Nullable Long value, long end) {
        return value != null && value < end;
    }

    private static @Nullable Long value(PlacedTodo placed, Property property) {
        return new TodoSort(property, false).positionOf(placed).value();
    }

    private static @Nullable Long day(PlacedTodo placed) {
        return placed.todo().content().start() == null
                ? null
                : (Long) placed.todo().content().start().toEpochDay();
    }

    private static long id(PlacedTodo placed) {
        return placed.todo().id().value();
    }
}
