package todooo.adapter.persistence.jdbc;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.jdbc.session.RowReader;
import todooo.domain.value.Id;
import todooo.domain.value.Owner;
import todooo.domain.value.Versioned;

/**
 * A table whose rows have an owner, an id, a content, two times and a version. Each statement names the owner, and each
 * change the version that it replaces.
 *
 * @param <E> the values that the rows hold
 * @param <I> their ids
 * @param <C> their content
 */
final class Table<E extends Versioned<I, C>, I extends Id, C> {
    /** What {@link #read} expects of a row, in its order. */
    final String columns;

    /** The names of the columns of the {@linkplain #values values}, in their order. */
    final List<String> content;

    /** Expects the owner, the {@linkplain #values values}, the stamps, and both times; returns the id. */
    final String add;

    /** The beginning of an insert of the same from a row of another table, if that is there. */
    final String addIf;

    /** Expects the owner and the id; returns the {@link #columns}. */
    final String find;

    /** Expects the values, the stamps, the time, the new version, the owner, the id and the version before. */
    final String replace;

    private final List<Column<C>> written;
    private final ContentReader<C> reader;
    private final LongFunction<I> id;
    private final Versioned.Constructor<E, I, C> constructor;

    /**
     * A table of this name.
     *
     * @param present the condition of the rows that are there
     * @param content the columns of the content, in the order in which the reader reads them
     * @param searched the columns that only searches compare
     * @param stamps the columns that tell by which change a row was written, or none
     * @param reader reads the content of a row
     */
    Table(
            String name,
            String present,
            List<Column<C>> content,
            List<Column<C>> searched,
            List<String> stamps,
            ContentReader<C> reader,
            LongFunction<I> id,
            Versioned.Constructor<E, I, C> constructor) {
        this.written = Stream.concat(content.stream(), searched.stream()).toList();
        this.reader = reader;
        this.id = id;
        this.constructor = constructor;
        this.columns = String.format(
                Locale.ROOT,
                "id, %s, created_at, updated_at, version",
                content.stream().map(Column::shown).collect(joining(", ")));
        this.content = written.stream().map(Column::name).toList();
        List<String> all = Stream.concat(this.content.stream(), stamps.stream()).toList();
        String insert = String.format(
                Locale.ROOT,
                "insert into %s (owner, %s, created_at, updated_at, version)",
                name,
                String.join(", ", all));
        String values =
                String.format(Locale.ROOT, "?, %s, ?, ?, 1", String.join(", ", Collections.nCopies(all.size(), "?")));
        this.add = String.format(Locale.ROOT, """
                %s
                values (%s)
                returning id
                """, insert, values);
        this.addIf = String.format(Locale.ROOT, """
                %s
                select %s
                """, insert, values);
        this.find = String.format(Locale.ROOT, """
                select %s
                from %s
                where owner = ? and id = ? and %s
                """, columns, name, present);
        this.replace = String.format(
                Locale.ROOT,
                """
                update %s
                set %s, updated_at = ?, version = ?
                where owner = ? and id = ? and version = ? and %s
                """,
                name,
                all.stream().map(column -> column + " = ?").collect(joining(", ")),
                present);
    }

    /** The value of the row that the result is at. */
    E read(ResultSet result, Owner owner) throws SQLException {
        return read(new RowReader(result), owner);
    }

    /** The value in the next columns of the row. */
    E read(RowReader row, Owner owner) throws SQLException {
        return constructor.make(id.apply(row.number()), owner, reader.read(row), row.time(), row.time(), row.number());
    }

    /** The first version of a value. */
    E added(long givenId, Owner owner, C content, Instant createdAt) {
        return constructor.added(id.apply(givenId), owner, content, createdAt);
    }

    /** The values of a content, in the order in which {@link #add} and {@link #replace} expect them. */
    List<@Nullable Object> values(C content) {
        return written.stream()
                .<@Nullable Object>map(column -> column.value().apply(content))
                .toList();
    }

    /** Reads the columns of a content, one after the other. */
    @FunctionalInterface
    interface ContentReader<C> {
        C read(RowReader row) throws SQLException;
    }
}
