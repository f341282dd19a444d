package todooo.adapter.persistence.jpa.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jpa.place.JpaPlaceStatements;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.repository.JpaRepository;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListId;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.place.Places;
import todooo.domain.storage.ListRepository;
import todooo.domain.value.Owner;

public final class JpaListRepository extends JpaRepository<TodoList, ListId, ListContent, TodoListEntity>
        implements ListRepository {
    public JpaListRepository(JpaSession session, Owner owner) {
        super(session, owner, TodoListEntity.LIST);
    }

    @Override
    protected void stamp(TodoListEntity entity, ListContent content) {
        entity.stamp(session.change(owner));
    }

    @Override
    public List<PlacedList> list(@Nullable Boolean archived, @Nullable ListPosition after, int limit) {
        JpqlConditions shown = TodoListEntity.LIST.owned(owner);
        if (archived != null) {
            shown.and("t.archived = :archived", Map.of("archived", archived));
        }
        if (after != null) {
            shown.and(
                    "(t.place, t.id) > (:place, :id)",
                    Map.of("place", after.place(), "id", after.id().value()));
        }
        String jpql = String.format(
                Locale.ROOT,
                "%s from %s where %s order by t.place, t.id",
                TodoListEntity.LIST.select(),
                TodoListEntity.LIST.from(),
                shown.jpql());
        return session.read(entityManager -> shown.fill(entityManager.createQuery(jpql, ListRow.class))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> TodoListEntity.placed(row, owner))
                .toList());
    }

    @Override
    public int count() {
        session.keepOthersAway(owner);
        JpqlConditions counted = TodoListEntity.LIST.owned(owner);
        String jpql = String.format(
                Locale.ROOT, "select count(*) from %s where %s", TodoListEntity.LIST.from(), counted.jpql());
        return session.read(entityManager -> counted.fill(entityManager.createQuery(jpql, Long.class))
                .getSingleResult()
                .intValue());
    }

    @Override
    public boolean move(ListId id, @Nullable ListId after) {
        long change = session.change(owner); // from now on its neighbours stay where they are
        return new Places(new JpaPlaceStatements(session, owner, TodoListEntity.LIST, change))
                .move(id.value(), after == null ? null : after.value());
    }
}
