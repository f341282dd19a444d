package todooo.adapter.persistence.jdbc;

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
import todooo.domain.change.ChangedTodo;
import todooo.domain.change.Epoch;
import todooo.domain.change.Tombstone;
import todooo.domain.storage.Changes;
import todooo.domain.todo.TodoId;
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

    /** Two ranges: SQLite compares the first column of a row value only where the second is the id. */
    @Override
    public List<ChangedTodo> changed(ChangePosition after, long upTo, int limit) {
        List<ChangedTodo> changed = new ArrayList<>();
        if (!after.isWhole()) {
            changed.addAll(changed("change = ? and id > ?", limit, after.change(), after.id()));
        }
        if (changed.size() < limit) {
            changed.addAll(changed("change > ? and change <= ?", limit - changed.size(), after.change(), upTo));
        }
        return changed;
    }

    private List<ChangedTodo> changed(String range, int limit, long first, long second) {
        return session.query(
                String.format(
                        Locale.ROOT,
                        """
                select %s, %s, change
                from todo
                where owner = ? and %s
                order by change, id
                limit ?
                """,
                        TodoTable.TODO.columns,
                        session.dialect().place(),
                        range),
                result -> {
                    var row = new RowReader(result);
                    return new ChangedTodo(TodoTable.placed(row, owner), row.number());
                },
                owner.name(),
                first,
                second,
                limit);
    }

    @Override
    public List<Tombstone> removed(ChangePosition after, long upTo, int limit) {
        return session.query(
                """
                select id, change
                from tombstone
                where owner = ? and (change, id) > (?, ?) and change <= ?
                order by change, id
                limit ?
                """,
                row -> new Tombstone(new TodoId(row.getLong(1)), row.getLong(2)),
                owner.name(),
                after.change(),
                after.id(),
                upTo,
                limit);
    }

    @Override
    public int forgetBefore(Instant then, int limit) {
        session.requireWritable();
        List<ChangePosition> old = session.query(
                """
                select change, id
                from (
                    select change, id, deleted_at
                    from tombstone
                    where owner = ?
                    order by change, id
                    limit ?
                ) as oldest
                where deleted_at < ?
                order by change, id
                """,
                row -> new ChangePosition(row.getLong(1), row.getLong(2)),
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
                where owner = ? and (change, id) <= (?, ?)
                """, owner.name(), last.change(), last.id());
    }
}
