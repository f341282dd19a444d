package todooo.application.testkit.memory;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Comparator;
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
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.Tombstone;
import todooo.domain.storage.Changes;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

/** The changes of one owner in a snapshot. */
final class InMemoryChanges implements Changes, ChangeStatements {
    private static final Comparator<ChangePosition> ORDER =
            comparingLong(ChangePosition::change).thenComparingLong(ChangePosition::id);

    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;

    InMemoryChanges(InMemorySession session, Owner owner, InMemoryTodoRepository todos) {
        this.session = session;
        this.owner = owner;
        this.todos = todos;
    }

    @Override
    public long last() {
        return counter().last();
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
    public List<ChangedTodo> changed(ChangePosition after, long upTo, int limit) {
        return todos.rows()
                .filter(row -> isWithin(row.change(), row.value().id().value(), after, upTo))
                .map(row -> new ChangedTodo(InMemoryTodoRepository.placed(row), row.change()))
                .sorted(comparingLong(ChangedTodo::change)
                        .thenComparingLong(
                                changed -> changed.placed().todo().id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return graves().map(Grave::tombstone)
                .filter(stone -> isWithin(stone.change(), stone.id().value(), after, upTo))
                .limit(limit)
                .toList();
    }

    /** In the order of their changes. */
    private Stream<Grave> graves() {
        return session.toRead().graves().values().stream()
                .filter(grave -> grave.owner().equals(owner))
                .sorted(comparingLong((Grave grave) -> grave.tombstone().change())
                        .thenComparingLong(grave -> grave.tombstone().id().value()));
    }

    private static boolean isWithin(long change, long id, ChangePosition after, long upTo) {
        return change <= upTo && ORDER.compare(new ChangePosition(change, id), after) > 0;
    }
}
