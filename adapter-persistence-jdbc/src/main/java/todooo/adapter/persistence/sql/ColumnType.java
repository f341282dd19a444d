package todooo.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** What a column holds, in the one Java type that stands for it whichever the database. */
enum ColumnType {
    TEXT(Types.VARCHAR) {
        @Override
        @Nullable
        Object get(ResultSet row, int column) throws SQLException {
            return row.getString(column);
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
    };

    private final int jdbcType;

    ColumnType(int jdbcType) {
        this.jdbcType = jdbcType;
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
}
