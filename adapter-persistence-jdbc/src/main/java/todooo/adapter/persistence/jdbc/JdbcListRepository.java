package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.ChangeNumbers;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.place.Places;
import todooo.domain.storage.ListRepository;
import todooo.domain.value.Owner;

final class JdbcListRepository extends JdbcRepository<TodoList, ListId, ListContent> implements ListRepository {
    private final ChangeNumbers changes;

    JdbcListRepository(JdbcSession session, Owner owner, ChangeNumbers changes) {
        super(session, owner, ListTable.LIST, () -> List.of(changes.of(owner)));
        this.changes = changes;
    }

    @Override
    public List<PlacedList> list(@Nullable Boolean archived, @Nullable ListPosition after, int limit) {
        String place = session.dialect().place();
        SqlConditions conditions = SqlConditions.of(owner).and(ListTable.PRESENT);
        if (archived != null) {
            conditions.and("archived = ?", archived);
        }
        if (after != null) {
            conditions.and(
                    String.format(Locale.ROOT, "(%s, id) > (?, ?)", place),
                    after.place(),
                    after.id().value());
        }
        return session.query(
                String.format(Locale.ROOT, """
                select %1$s, %2$s
                from todo_list
                where %3$s
                order by %2$s, id
                limit ?
                """, ListTable.LIST.columns, place, conditions.sql()),
                result -> ListTable.placed(new RowReader(result), owner),
                parameters(conditions, limit));
    }

    @Override
    public int count() {
        changes.lock(owner);
        return session.query(String.format(Locale.ROOT, """
                        select count(*)
                        from todo_list
                        where owner = ? and %s
                        """, ListTable.PRESENT), row -> row.getInt(1), owner.name())
                .getFirst();
    }

    /** The number is taken first: its lock keeps other writers away from the neighbours. */
    @Override
    public boolean move(ListId id, @Nullable ListId after) {
        return new Places(new JdbcPlaces(session, owner, "todo_list", ListTable.PRESENT, changes.of(owner)))
                .move(id.value(), after == null ? null : after.value());
    }
}
