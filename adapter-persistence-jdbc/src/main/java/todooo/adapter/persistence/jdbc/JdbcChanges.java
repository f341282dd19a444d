package todooo.adapter.persistence.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.change.ChangeCounter;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeReader;
import todooo.domain.change.ChangeStatements;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.change.ChangedList;
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.Epoch;
import todooo.domain.change.Tombstone;
import todooo.domain.storage.Changes;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Owner;

final class JdbcChanges implements Changes, ChangeStatements {
    private final JdbcSession session;
    private final Owner owner;
    private final Epoch epoch;

    JdbcChanges(JdbcSession session, Owner owner, Epoch epoch) {
        this.session = session;
        this.owner = owner;
        this.epoch = epoch;
    }

    @Override
    public long last() {
        List<Long> last = session.query("""
                select last
                from change_counter
                where owner = ?
                """, row -> row.getLong(1), owner.name());
        return last.isEmpty() ? 0 : last.getFirst();
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
    public ChangeCounter counter() {
        List<ChangeCounter> counted = session.query(
                """
                select e.name, c.last, c.forgotten
                from change_counter c
                    join change_epoch e on e.owner = c.owner and e.epoch = c.epoch
                where c.owner = ?
                """,
                result -> {
                    var row = new RowReader(result);
                    return new ChangeCounter(row.text(), row.number(), row.number());
                },
                owner.name());
        return counted.isEmpty() ? new ChangeCounter(latestStart(), 0, 0) : counted.getFirst();
    }

    private String latestStart() {
        List<String> names = session.query("select name from service_start", row -> new RowReader(row).text());
        return names.isEmpty() ? epoch.name() : names.getFirst();
    }

    @Override
    public OptionalLong endOf(String epoch) {
        List<Long> end = session.query("""
                select later.start
                from change_epoch e
                    join change_epoch later on later.owner = e.owner and later.epoch > e.epoch
                where e.owner = ? and e.name = ?
                order by later.epoch
                limit 1
                """, row -> row.getLong(1), owner.name(), epoch);
        return end.isEmpty() ? OptionalLong.empty() : OptionalLong.of(end.getFirst());
    }

    @Override
    public List<ChangedTodo> changedTodos(ChangePosition after, long upTo, int limit) {
        String columns = String.format(
                Locale.ROOT, "%s, %s", TodoTable.TODO.columns, session.dialect().place());
        return changed(
                "todo",
                "true",
                columns,
                ChangedKind.TODO,
                after,
                upTo,
                limit,
                row -> new ChangedTodo(TodoTable.placed(row, owner), row.number()));
    }

    @Override
    public List<ChangedList> changedLists(ChangePosition after, long upTo, int limit) {
        String columns = String.format(
                Locale.ROOT, "%s, %s", ListTable.LIST.columns, session.dialect().place());
        return changed(
                "todo_list",
                ListTable.PRESENT,
                columns,
                ChangedKind.LIST,
                after,
                upTo,
                limit,
                row -> new ChangedList(ListTable.placed(row, owner), row.number()));
    }

    /** Two ranges: SQLite compares the first column of a row value only where the second is the id. */
    private <T> List<T> changed(
            String table,
            String present,
            String columns,
            ChangedKind kind,
            ChangePosition after,
            long upTo,
            int limit,
            ChangedReader<T> reader) {
        long id = after.idOf(kind);
        List<T> changed = new ArrayList<>();
        if (id < Long.MAX_VALUE) {
            changed.addAll(
                    changed(table, present, columns, "change = ? and id > ?", limit, after.change(), id, reader));
        }
        if (changed.size() < limit) {
            changed.addAll(changed(
                    table,
                    present,
                    columns,
                    "change > ? and change <= ?",
                    limit - changed.size(),
                    after.change(),
                    upTo,
                    reader));
        }
        return changed;
    }

    private <T> List<T> changed(
            String table,
            String present,
            String columns,
            String range,
            int limit,
            long first,
            long second,
            ChangedReader<T> reader) {
        return session.query(
                String.format(Locale.ROOT, """
                select %s, change
                from %s
                where owner = ? and %s and %s
                order by change, id
                limit ?
                """, columns, table, present, range),
                result -> reader.read(new RowReader(result)),
                owner.name(),
                first,
                second,
                limit);
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return session.query(
                """
                select kind, id, change
                from tombstone
                where owner = ? and (change, kind, id) > (?, ?, ?) and change <= ?
                order by change, kind, id
                limit ?
                """,
                result -> {
                    var row = new RowReader(result);
                    return new Tombstone(row.word(ChangedKind.class).id(row.number()), row.number());
                },
                owner.name(),
                after.change(),
                word(after.kind()),
                after.id(),
                upTo,
                limit);
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        session.requireWritable();
        List<ChangePosition> old = session.query(
                """
                select change, kind, id
                from (
                    select change, kind, id, deleted_at
                    from tombstone
                    where owner = ?
                    order by change, kind, id
                    limit ?
                ) as oldest
                where deleted_at < ?
                order by change, kind, id
                """,
                result -> {
                    var row = new RowReader(result);
                    return new ChangePosition(row.number(), row.word(ChangedKind.class), row.number());
                },
                owner.name(),
                limit,
                EpochMicros.of(then));
        if (old.isEmpty()) {
            return 0;
        }
        ChangePosition last = old.getLast();
        session.update("""
                update change_counter
                set forgotten = ?
                where owner = ? and forgotten < ?
                """, last.change(), owner.name(), last.change());
        return session.update("""
                delete from tombstone
                where owner = ? and (change, kind, id) <= (?, ?, ?)
                """, owner.name(), last.change(), word(last.kind()), last.id());
    }

    private static String word(ChangedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @FunctionalInterface
    private interface ChangedReader<T> {
        T read(RowReader row) throws SQLException;
    }
}
