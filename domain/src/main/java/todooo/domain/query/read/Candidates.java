package todooo.domain.query.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import todooo.domain.query.ReadBounds;
import todooo.domain.query.SearchText;
import todooo.domain.query.TodoPosition;
import todooo.domain.tag.Tag;

/** Finds the few to-dos that a part of a filter lets through, by an index that has nothing to do with their order. */
final class Candidates {
    /** The parts that an index finds, the more promising ones first. */
    private static final List<FilterPart> FOUND = List.of(
            FilterPart.TAG,
            FilterPart.TASK,
            FilterPart.TEXT,
            FilterPart.DUE,
            FilterPart.START,
            FilterPart.PRIORITY,
            FilterPart.LIST);

    private final TodoStatements statements;
    private final ReadBounds bounds;

    Candidates(TodoStatements statements, ReadBounds bounds) {
        this.statements = statements;
        this.bounds = bounds;
    }

    /** The ids of a few to-dos that hold all of those that meet the filter; empty if none of the parts leads to few. */
    Optional<List<Long>> few(FilterCriteria filter, Set<FilterPart> parts) {
        return FOUND.stream()
                .filter(parts::contains)
                .flatMap(part -> few(filter, part).stream())
                .findFirst();
    }

    private Optional<List<Long>> few(FilterCriteria filter, FilterPart part) {
        return switch (part) {
            case TAG -> few(filter.rarestTag());
            case TASK ->
                few(SearchedText.TASK, Objects.requireNonNull(filter.filter().task()));
            case TEXT -> fewAnywhere(Objects.requireNonNull(filter.filter().text()));
            case DUE -> few(filter, TodoIndex.DUE);
            case START -> few(filter, TodoIndex.START);
            case PRIORITY -> few(filter, TodoIndex.PRIORITY);
            case LIST -> few(filter, TodoIndex.LIST);
            case COMPLETED, OTHER_TAGS, WITHOUT_DUE, WITHOUT_PRIORITY -> Optional.empty();
        };
    }

    private Optional<List<Long>> few(Tag tag) {
        if (tag.todos() > bounds.candidates()) {
            return Optional.empty();
        }
        List<TodoPosition> positions = statements.tagged(tag.id(), null, false, bounds.candidates() + 1);
        return few(positions.stream().map(position -> position.id().value()).toList());
    }

    private Optional<List<Long>> few(SearchedText in, SearchText text) {
        return statements.candidates(in, text, bounds.textCandidates());
    }

    private Optional<List<Long>> fewAnywhere(SearchText text) {
        Optional<List<Long>> byTask = few(SearchedText.TASK, text);
        Optional<List<Long>> byNotes = byTask.isEmpty() ? byTask : few(SearchedText.NOTES, text);
        if (byTask.isEmpty() || byNotes.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> ids = new LinkedHashSet<>(byTask.get());
        ids.addAll(byNotes.get());
        return ids.size() > bounds.textCandidates() ? Optional.empty() : Optional.of(List.copyOf(ids));
    }

    private Optional<List<Long>> few(FilterCriteria filter, TodoIndex index) {
        List<Long> ids = new ArrayList<>();
        for (IndexRange range : IndexRange.all(index, filter)) {
            ids.addAll(statements.ids(range, bounds.candidates() + 1 - ids.size()));
            if (ids.size() > bounds.candidates()) {
                break;
            }
        }
        return few(ids);
    }

    private Optional<List<Long>> few(List<Long> ids) {
        return ids.size() > bounds.candidates() ? Optional.empty() : Optional.of(ids);
    }
}
