package todooo.adapter.persistence.jpa.hibernate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.InvalidValueException;

/**
 * A text of SQLite, read as its bytes: the driver makes a buffer outside the heap for each string, which takes longer
 * than to find the row.
 */
final class SqliteTextJdbcType extends VarcharJdbcType {
    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
        return new BasicExtractor<>(javaType, this) {
            private static final long serialVersionUID = 1L;

            @Override
            protected @Nullable X doExtract(ResultSet row, int place, WrapperOptions options) throws SQLException {
                byte[] bytes = row.getBytes(place);
                return bytes == null ? null : javaType.wrap(decode(bytes), options);
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

    private static String decode(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        // A malformed sequence is replaced by this character; a text may as well contain it.
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new InvalidValueException("must be well-formed UTF-8");
        }
        return text;
    }
}
