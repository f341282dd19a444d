package todooo.adapter.persistence.jdbc;

import static java.util.stream.Collectors.toMap;
import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.query.SqlConditions;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.list.ListId;
import todooo.domain.storage.Imports;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;

final class JdbcImports implements Imports {
    private final JdbcSession session;
    private final Owner owner;

    JdbcImports(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Map<Fingerprint, KnownTodo> todosFrom(Collection<Fingerprint> origins) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        SqlConditions conditions = among("origin", hex(origins));
        return Stream.concat(known("todo", conditions), known("trashed_todo", conditions))
                .collect(toMap(known -> Objects.requireNonNull(known.origin()), known -> known, (first, _) -> first));
    }

    @Override
    public List<KnownTodo> todosOf(Collection<TodoId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SqlConditions conditions = among("id", ids.stream().map(TodoId::value).toList());
        return Stream.concat(known("todo", conditions), known("trashed_todo", conditions))
                .toList();
    }

    private Stream<KnownTodo> known(String table, SqlConditions conditions) {
        return session
                .query(
                        String.format(Locale.ROOT, """
                        select id, created_at, origin
                        from %s
                        where %s
                        """, table, conditions.sql()),
                        row -> known(new RowReader(row), table),
                        parameters(conditions))
                .stream();
    }

    private static KnownTodo known(RowReader row, String table) throws SQLException {
        return new KnownTodo(
                new TodoId(row.number()), row.time(), origin(row.optionalText()), table.equals("trashed_todo"));
    }

    private static @Nullable Fingerprint origin(@Nullable String hex) {
        return hex == null ? null : new Fingerprint(hex);
    }

    @Override
    public Map<ListId, Fingerprint> listOrigins() {
        return lists(SqlConditions.of(owner).and("origin is not null"))
                .collect(toMap(ImportedList::id, ImportedList::origin));
    }

    @Override
    public Map<Fingerprint, ListId> listsFrom(Collection<Fingerprint> origins) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        return lists(among("origin", hex(origins)))
                .collect(toMap(ImportedList::origin, ImportedList::id, (first, _) -> first));
    }

    private Stream<ImportedList> lists(SqlConditions conditions) {
        SqlConditions present = conditions.and("deletion is null");
        return session
                .query(String.format(Locale.ROOT, """
                        select origin, id
                        from todo_list
                        where %s
                        """, present.sql()), JdbcImports::importedList, parameters(present))
                .stream();
    }

    private static ImportedList importedList(ResultSet result) throws SQLException {
        var row = new RowReader(result);
        return new ImportedList(new Fingerprint(row.text()), new ListId(row.number()));
    }

    private static List<String> hex(Collection<Fingerprint> origins) {
        return origins.stream().map(Fingerprint::hex).toList();
    }

    private SqlConditions among(String column, List<?> values) {
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return SqlConditions.of(owner).and(column + " in (" + places + ")", values.toArray());
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
        session.update(
                String.format(Locale.ROOT, """
                update %s
                set origin = ?, updated_at = ?
                where owner = ? and id = ?
                """, table), origin.hex(), EpochMicros.of(now), owner.name(), added.value());
    }

    private record ImportedList(Fingerprint origin, ListId id) {}
}
