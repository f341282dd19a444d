package todooo.adapter.persistence.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.application.port.out.IdempotencyKeys;
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
    public Optional<Receipt> find(IdempotencyKey key, Instant since) {
        return session
                .query("""
                        select fingerprint, subject, todos, created_at
                        from idempotency_key
                        where owner = ? and key = ? and created_at >= ?
                        """, JdbcIdempotencyKeys::receipt, owner.name(), key.text(), EpochMicros.of(since))
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(IdempotencyKey key, Receipt receipt, Instant since) {
        int rows = session.update(
                """
                insert into idempotency_key (owner, key, fingerprint, subject, todos, created_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (owner, key) do update
                set fingerprint = excluded.fingerprint, subject = excluded.subject, todos = excluded.todos,
                    created_at = excluded.created_at
                where idempotency_key.created_at < ?
                """,
                owner.name(),
                key.text(),
                receipt.request().hex(),
                receipt.subject(),
                receipt.count(),
                EpochMicros.of(receipt.at()),
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

    @Override
    public void replace(IdempotencyKey key, Receipt receipt) {
        session.update(
                """
                update idempotency_key
                set fingerprint = ?, subject = ?, todos = ?, created_at = ?
                where owner = ? and key = ?
                """,
                receipt.request().hex(),
                receipt.subject(),
                receipt.count(),
                EpochMicros.of(receipt.at()),
                owner.name(),
                key.text());
    }

    private static Receipt receipt(ResultSet result) throws SQLException {
        var row = new RowReader(result);
        return new Receipt(new Fingerprint(row.text()), row.number(), (int) row.number(), row.time());
    }
}
