package todooo.adapter.persistence.jpa.hibernate;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.IntegerJdbcType;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.InvalidValueException;

/**
 * A number of SQLite that has to fit into 32 bits: a column holds 64, whatever its type, and the driver would cut them.
 */
final class SqliteIntegerJdbcType extends IntegerJdbcType {
    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return new BasicExtractor<>(javaType, this) {
            private static final long serialVersionUID = 1L;

            @Override
            protected @Nullable X doExtract(ResultSet row, int place, WrapperOptions options) throws SQLException {
                long number = row.getLong(place);
                if (row.wasNull()) {
                    return null;
                }
                if (number != (int) number) {
                    throw new InvalidValueException("must fit into 32 bits");
                }
                return javaType.wrap((int) number, options);
            }

            @Override
            protected X doExtract(CallableStatement call, int place, WrapperOptions options) {
                throw new UnsupportedOperationException("SQLite has no procedures");
            }

            @Override
            protected X doExtract(CallableStatement call, String name, WrapperOptions options) {
                throw new UnsupportedOperationException("SQLite has no procedures");
            }
        };
    }
}
