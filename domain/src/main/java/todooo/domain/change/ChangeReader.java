package todooo.domain.change;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.domain.query.TodoPage;

/**
 * Reads the feed. The numbers of one owner become visible in order, so that each statement may see a later state than
 * the one before: whatever changes meanwhile has a number beyond the last one at the beginning, and is told later.
 */
public final class ChangeReader {
    private final ChangeStatements statements;

    public ChangeReader(ChangeStatements statements) {
        this.statements = statements;
    }

    /** A token behind all changes until now, for a reader that has nothing of before. */
    public ChangeToken present() {
        ChangeCounter counter = statements.counter();
        long last = counter.last();
        return new ChangeToken(counter.epoch(), ChangePosition.behind(last), last, last);
    }

    /**
     * The part of the feed behind the token, or from the beginning; empty if what the client knows cannot be continued:
     * it is of another history of the database, or older than the tombstones.
     */
    public Optional<ChangePage> read(@Nullable ChangeToken since, int limit) {
        ChangeCounter counter = statements.counter();
        ChangeToken from = since == null
                ? new ChangeToken(counter.epoch(), ChangePosition.BEGINNING, counter.last(), counter.last())
                : since;
        if (since != null && !isPast(since, counter)) {
            return Optional.empty();
        }
        ChangePage page = page(from, counter, limit);
        // Asked last, as tombstones may have gone meanwhile.
        return isForgotten(from, statements.counter()) ? Optional.empty() : Optional.of(page);
    }

    /** Whether what the token knows is a part of the history that led here. */
    private boolean isPast(ChangeToken token, ChangeCounter counter) {
        if (token.epoch().equals(counter.epoch())) {
            return token.last() <= counter.last();
        }
        OptionalLong end = statements.endOf(token.epoch());
        return end.isPresent() && token.last() <= end.getAsLong();
    }

    private static boolean isForgotten(ChangeToken token, ChangeCounter counter) {
        if (token.start() >= counter.forgotten()) {
            return false;
        }
        long known = token.position().isWhole()
                ? token.position().change()
                : token.position().change() - 1;
        return known < counter.forgotten();
    }

    private ChangePage page(ChangeToken from, ChangeCounter counter, int limit) {
        long last = counter.last();
        ChangePosition whole = ChangePosition.behind(last);
        List<ChangedTodo> todos = todos(from.position(), last, limit + 1);
        ChangePosition read =
                characters(todos) > TodoPage.MAX_CHARACTERS ? todos.getLast().position() : whole;
        List<FeedEntry> found = Stream.of(
                        statements.changedLists(from.position(), last, limit + 1),
                        todos,
                        statements.removed(tombstones(from), last, limit + 1))
                .<FeedEntry>flatMap(List::stream)
                .filter(entry -> entry.position().compareTo(read) <= 0)
                .sorted(comparing(FeedEntry::position))
                .toList();
        List<FeedEntry> entries = found.size() > limit ? found.subList(0, limit) : found;
        ChangePosition end = found.size() > limit ? entries.getLast().position() : read;
        return new ChangePage(entries, new ChangeToken(counter.epoch(), end, from.start(), last), !end.equals(whole));
    }

    /** The first to-dos, read slice by slice: fewer than so many if their texts fill a page before. */
    private List<ChangedTodo> todos(ChangePosition from, long last, int limit) {
        List<ChangedTodo> found = new ArrayList<>();
        ChangePosition after = from;
        List<ChangedTodo> slice;
        int asked;
        do {
            asked = Math.min(TodoPage.SLICE, limit - found.size());
            slice = statements.changedTodos(after, last, asked);
            found.addAll(slice);
            after = found.isEmpty() ? after : found.getLast().position();
        } while (slice.size() == asked && found.size() < limit && characters(found) <= TodoPage.MAX_CHARACTERS);
        return found;
    }

    private static long characters(List<ChangedTodo> todos) {
        return TodoPage.characters(todos.stream().map(ChangedTodo::placed).toList());
    }

    /** What was gone when the client began is nothing that it has. */
    private static ChangePosition tombstones(ChangeToken from) {
        return from.position().change() < from.start() ? ChangePosition.behind(from.start()) : from.position();
    }
}
