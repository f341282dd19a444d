package todooo.application.testkit.memory;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.storage.ListRepository;
import todooo.domain.value.Owner;

final class InMemoryListRepository extends InMemoryFeedRepository<TodoList, ListId, ListContent>
        implements ListRepository {
    private static final Comparator<PlacedList> ORDER = Comparator.comparingLong(PlacedList::place)
            .thenComparingLong(placed -> placed.list().id().value());

    InMemoryListRepository(InMemorySession session, Owner owner) {
        super(session, owner, TodoList.class, ListId::new, TodoList::new);
    }

    @Override
    public List<PlacedList> list(@Nullable Boolean archived, @Nullable ListPosition after, int limit) {
        return rows().map(InMemoryListRepository::placed)
                .filter(placed ->
                        archived == null || archived == placed.list().content().archived())
                .filter(placed -> after == null || isBehind(placed, after))
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(PlacedList placed, ListPosition position) {
        return placed.place() > position.place()
                || (placed.place() == position.place()
                        && placed.list().id().value() > position.id().value());
    }

    /** The list of a row. */
    static PlacedList placed(Row row) {
        return new PlacedList((TodoList) row.value(), row.place());
    }

    @Override
    public int count() {
        return (int) all().count();
    }

    @Override
    public boolean move(ListId id, @Nullable ListId after) {
        return move(id.value(), after == null ? null : after.value());
    }
}
