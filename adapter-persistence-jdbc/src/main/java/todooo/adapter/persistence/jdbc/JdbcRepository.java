package todooo.adapter.persistence.jdbc;

import static todooo.adapter.persistence.jdbc.query.SqlConditions.parameters;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.JdbcSession;
import todooo.domain.storage.Repository;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * The rows of one owner in a table.
 *
 * @param <E> the values
 * @param <I> their ids
 * @param <C> their content
 */
class JdbcRepository<E extends Versioned<I, C>, I extends Id, C> implements Repository<E, I, C> {
    final JdbcSession session;
    final Owner owner;
    private final Table<E, I, C> table;
    private final Supplier<List<Long>> stamps;

    /** @param stamps the values of the columns that tell by which change a row is written */
    JdbcRepository(JdbcSession session, Owner owner, Table<E, I, C> table, Supplier<List<Long>> stamps) {
        this.session = session;
        this.owner = owner;
        this.table = table;
        this.stamps = stamps;
    }

    @Override
    public E add(C content, Instant createdAt) {
        List<Long> ids =
                session.updateReturning(table.add, row -> row.getLong(1), parameters(added(content, createdAt)));
        return table.added(ids.getFirst(), owner, content, createdAt);
    }

    /** The parameters of {@link Table#add}. */
    final List<@Nullable Object> added(C content, Instant createdAt) {
        long micros = EpochMicros.of(createdAt);
        return Arrays.asList(parameters(owner.name(), table.values(content), stamps.get(), micros, micros));
    }

    @Override
    public final Optional<E> find(I id) {
        List<E> found = session.query(table.find, row -> table.read(row, owner), owner.name(), id.value());
        return found.stream().findFirst();
    }

    @Override
    public void replace(E changed) {
        if (session.update(table.replace, parameters(replaced(changed))) == 0) {
            throw new StaleVersionException(changed.id());
        }
    }

    /** The parameters of {@link Table#replace}. */
    final List<@Nullable Object> replaced(E changed) {
        return Arrays.asList(parameters(
                table.values(changed.content()),
                stamps.get(),
                EpochMicros.of(changed.updatedAt()),
                changed.version(),
                owner.name(),
                changed.id().value(),
                changed.version() - 1));
    }
}
