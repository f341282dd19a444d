package todooo.adapter.persistence.sql.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.domain.storage.StorageException;

/** The type of a column's values: the one Java type that stands for it in every database. */
enum ColumnType {
    TEXT(Types.VARCHAR) {
        @Override
        @Nullable
        Object get(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : decode(bytes);
        }
    },
    INTEGER(Types.BIGINT) {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }
    },
    BOOLEAN(Types.BOOLEAN) {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }
    },
    BYTES(Types.VARBINARY) {
        @Override
        byte @Nullable [] get(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }
    };

    private final int jdbcType;

    ColumnType(int jdbcType) {
        this.jdbcType = jdbcType;
    }

    /**
     * The type of a column by its name in the description of a table.
     *
     * @throws DatabaseRefusedException if no column of this program has it
     */
    static ColumnType of(String name, String column) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "bigint", "bigserial", "integer", "serial", "int4", "int8" -> INTEGER;
            case "boolean", "bool" -> BOOLEAN;
            case "blob", "bytea" -> BYTES;
            default ->
                throw new DatabaseRefusedException(String.format(
                        Locale.ROOT,
                        "The column %s has the type %s, which this program cannot copy: remove it, or copy by the program"
                                + " that made it",
                        column,
                        name));
        };
    }

    /** Its code in {@link Types}. */
    int jdbcType() {
        return jdbcType;
    }

    /** The value in the column of this number, from 1. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        @Nullable Object value = get(row, column);
        return row.wasNull() ? null : value;
    }

    abstract @Nullable Object get(ResultSet row, int column) throws SQLException;

    /** Strictly: what is malformed must not be copied as something else. */
    private static String decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new StorageException.Corrupt(new SQLException("A text is not well-formed UTF-8"));
        }
        return text;
    }
}
