package todooo.adapter.persistence.jdbc;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import todooo.application.port.out.IdempotencyKeys;
import todooo.domain.todo.ToDo;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.IdempotencyKey;
import todooo.domain.value.Owner;

record JdbcIdempotencyKeys(JdbcSession session, Owner owner) implements IdempotencyKeys {
    @Override
    public Optional<ToDo> find(IdempotencyKey key, Instant since) {
        return session
                .query("""
                        select todo_id as id, task, completed, position, created_at, created_at as updated_at, 1 as version
                        from idempotency_key
                        where owner = ? and key = ? and created_at >= ?
                        """, row -> TodoRow.toDomain(row, owner), owner.name(), key.text(), EpochMicros.of(since))
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(IdempotencyKey key, ToDo first, Instant since) {
        int rows = session.update(
                """
                insert into idempotency_key (owner, key, todo_id, task, completed, position, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (owner, key) do update
                set todo_id = excluded.todo_id, task = excluded.task, completed = excluded.completed,
                    position = excluded.position, created_at = excluded.created_at
                where idempotency_key.created_at < ?
                """,
                owner.name(),
                key.text(),
                first.id().value(),
                first.task().text(),
                first.completed(),
                first.order(),
                EpochMicros.of(first.createdAt()),
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
}
