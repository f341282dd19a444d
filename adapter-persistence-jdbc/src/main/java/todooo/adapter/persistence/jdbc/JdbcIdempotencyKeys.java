package todooo.adapter.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import todooo.application.port.out.IdempotencyKeys;
import todooo.domain.todo.TodoId;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

final class JdbcIdempotencyKeys implements IdempotencyKeys {
    private final JdbcSession session;
    private final Owner owner;

    JdbcIdempotencyKeys(JdbcSession session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    @Override
    public Optional<Creation> find(IdempotencyKey key, Instant since) {
        return session
                .query("""
                        select todo_id, fingerprint, created_at
                        from idempotency_key
                        where owner = ? and key = ? and created_at >= ?
                        """, JdbcIdempotencyKeys::creation, owner.name(), key.text(), EpochMicros.of(since))
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(IdempotencyKey key, Creation creation, Instant since) {
        int rows = session.update(
                """
                insert into idempotency_key (owner, key, todo_id, fingerprint, created_at)
                values (?, ?, ?, ?, ?)
                on conflict (owner, key) do update
                set todo_id = excluded.todo_id, fingerprint = excluded.fingerprint, created_at = excluded.created_at
                where idempotency_key.created_at < ?
                """,
                owner.name(),
                key.text(),
                creation.todo().value(),
                creation.fingerprint().hex(),
                EpochMicros.of(creation.createdAt()),
                EpochMicros.of(since));
        return rows == 1;
    }

    @Override
    public int removeBefore(Instant then, int limit) {
        return session.update(
                String.format(Locale.ROOT, """
                delete from idempotency_key
                where owner = ? and key in (
                    select key
                    from idempotency_key
                    where owner = ? and created_at < ?
                    order by created_at
                    limit ?
                    %s)
                """, session.hasRowLocks() ? "for update skip locked" : ""),
                owner.name(),
                owner.name(),
                EpochMicros.of(then),
                limit);
    }

    private static Creation creation(ResultSet result) throws SQLException {
        var row = new RowReader(result);
        return new Creation(new TodoId(row.number()), new Fingerprint(row.text()), row.time());
    }
}
