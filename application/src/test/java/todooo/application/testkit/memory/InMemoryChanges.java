package todooo.application.testkit.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Grave;
import todooo.domain.change.ChangeCounter;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeReader;
import todooo.domain.change.ChangeStatements;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedList;
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.FeedEntry;
import todooo.domain.change.Tombstone;
import todooo.domain.storage.Changes;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The changes of one owner in a snapshot. */
final class InMemoryChanges implements Changes, ChangeStatements {
    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;
    private final InMemoryListRepository lists;

    InMemoryChanges(InMemorySession session, Owner owner, InMemoryTodoRepository todos, InMemoryListRepository lists) {
        this.session = session;
        this.owner = owner;
        this.todos = todos;
        this.lists = lists;
    }

    @Override
    public long last() {
        return counter().last();
    }

    @Override
    public ChangeToken present() {
        return new ChangeReader(this).present();
    }

    @Override
    public Optional<ChangePage> read(@Nullable ChangeToken since, int limit) {
        return new ChangeReader(this).read(since, limit);
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        session.requireWritable();
        List<Grave> old = graves().filter(grave -> grave.deletedAt() < EpochMicros.of(then))
                .limit(limit)
                .toList();
        for (Grave grave : old) {
            session.become(session.toWrite()
                    .withoutGraveOf(grave.tombstone().id())
                    .with(owner, session.history(owner).forget(grave.tombstone().change())));
        }
        return old.size();
    }

    @Override
    public ChangeCounter counter() {
        return session.history(owner).counter();
    }

    @Override
    public OptionalLong endOf(String epoch) {
        return session.history(owner).endOf(epoch);
    }

    @Override
    public List<ChangedTodo> changedTodos(ChangePosition after, long upTo, int limit) {
        return first(
                todos.rows().map(row -> new ChangedTodo(InMemoryTodoRepository.placed(row), row.change())),
                after,
                upTo,
                limit);
    }

    @Override
    public List<ChangedList> changedLists(ChangePosition after, long upTo, int limit) {
        return first(
                lists.rows().map(row -> new ChangedList(InMemoryListRepository.placed(row), row.change())),
                after,
                upTo,
                limit);
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return first(graves().map(Grave::tombstone), after, upTo, limit);
    }

    private static <T extends FeedEntry> List<T> first(Stream<T> all, ChangePosition after, long upTo, int limit) {
        return all.filter(entry ->
                        entry.position().change() <= upTo && entry.position().compareTo(after) > 0)
                .sorted(comparing(FeedEntry::position))
                .limit(limit)
                .toList();
    }

    /** In the order of the feed. */
    private Stream<Grave> graves() {
        return session.toRead().graves().values().stream()
                .filter(grave -> grave.owner().equals(owner))
                .sorted(comparing(grave -> grave.tombstone().position()));
    }
}
