package todooo.adapter.persistence.jpa.transfer;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import todooo.adapter.persistence.jpa.query.JpqlConditions;
import todooo.adapter.persistence.jpa.session.JpaSession;
import todooo.domain.list.ListId;
import todooo.domain.storage.Imports;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;

/** Origins are written past the entities, which are detached once they are added. */
public final class JpaImports implements Imports {
    private static final String TODO = "TodoEntity";
    private static final String TRASHED = "TrashedTodoEntity";

    private final JpaSession session;
    private final Owner owner;

    public JpaImports(JpaSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Map<Fingerprint, KnownTodo> todosFrom(Collection<Fingerprint> origins) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        return session.read(entityManager -> {
            Map<Fingerprint, KnownTodo> found = new HashMap<>();
            for (String entity : List.of(TODO, TRASHED)) {
                rows(entityManager, entity, from(origins))
                        .forEach(row -> found.putIfAbsent(row.fingerprint(), row.known(entity.equals(TRASHED))));
            }
            return found;
        });
    }

    @Override
    public List<KnownTodo> todosOf(Collection<TodoId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        JpqlConditions some =
                session.dialect().among(owner, ids.stream().map(TodoId::value).toList());
        return session.read(entityManager -> Stream.of(TODO, TRASHED)
                .flatMap(entity ->
                        rows(entityManager, entity, some).stream().map(row -> row.known(entity.equals(TRASHED))))
                .toList());
    }

    private JpqlConditions from(Collection<Fingerprint> origins) {
        return JpqlConditions.of(owner).and("t.origin in :origins", Map.of("origins", hex(origins)));
    }

    private static List<KnownRow> rows(EntityManager entityManager, String entity, JpqlConditions conditions) {
        return conditions
                .fill(entityManager.createQuery(
                        String.format(
                                Locale.ROOT,
                                "select t.origin, t.id, t.createdAt from %s t where %s",
                                entity,
                                conditions.jpql()),
                        KnownRow.class))
                .getResultList();
    }

    @Override
    public Map<ListId, Fingerprint> listOrigins() {
        return lists("origin is not null", List.of()).stream().collect(toMap(ListRow::list, ListRow::fingerprint));
    }

    @Override
    public Map<Fingerprint, ListId> listsFrom(Collection<Fingerprint> origins) {
        return origins.isEmpty()
                ? Map.of()
                : lists("origin in :origins", hex(origins)).stream()
                        .collect(toMap(ListRow::fingerprint, ListRow::list, (first, _) -> first));
    }

    private List<ListRow> lists(String condition, List<String> origins) {
        return session.read(entityManager -> {
            var query = entityManager
                    .unwrap(Session.class)
                    .createNativeQuery(String.format(Locale.ROOT, """
                            select origin, id
                            from todo_list
                            where owner = :owner and %s and deletion is null
                            """, condition), Object[].class)
                    .setParameter("owner", owner.name());
            if (!origins.isEmpty()) {
                query.setParameter("origins", origins);
            }
            return query.getResultStream()
                    .map(row -> new ListRow((String) row[0], ((Number) row[1]).longValue()))
                    .toList();
        });
    }

    private static List<String> hex(Collection<Fingerprint> origins) {
        return origins.stream().map(Fingerprint::hex).toList();
    }

    @Override
    public void note(TodoId added, Fingerprint origin, Instant now) {
        note("todo", added, origin, now);
    }

    @Override
    public void note(ListId added, Fingerprint origin, Instant now) {
        note("todo_list", added, origin, now);
    }

    private void note(String table, Id added, Fingerprint origin, Instant now) {
        session.write(entityManager -> entityManager
                .unwrap(Session.class)
                .createNativeMutationQuery(String.format(Locale.ROOT, """
                        update %s
                        set origin = :origin, updated_at = :now
                        where owner = :owner and id = :id
                        """, table))
                .setParameter("origin", origin.hex())
                .setParameter("now", EpochMicros.of(now))
                .setParameter("owner", owner.name())
                .setParameter("id", added.value())
                .executeUpdate());
    }

    /** Where a list comes from. */
    private record ListRow(String origin, long id) {
        ListId list() {
            return new ListId(id);
        }

        Fingerprint fingerprint() {
            return new Fingerprint(origin);
        }
    }
}
