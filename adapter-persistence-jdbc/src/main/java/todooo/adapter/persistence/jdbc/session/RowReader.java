package todooo.adapter.persistence.jdbc.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.domain.value.EpochMicros;
import todooo.domain.value.InvalidValueException;

/**
 * Reads the columns of a row one after the other: each call reads the next. By their names the driver would look them
 * up anew in every result.
 */
public final class RowReader {
    private final ResultSet row;
    private int column;

    /** Reads the row that the result is at. */
    public RowReader(ResultSet row) {
        this.row = row;
    }

    /** A number of 64 bits; 0 for null. */
    public long number() throws SQLException {
        return row.getLong(++column);
    }

    /** A number of 64 bits, or null. */
    @Nullable
    public Long optionalNumber() throws SQLException {
        long number = number();
        return row.wasNull() ? null : (Long) number;
    }

    /** A truth value. */
    public boolean flag() throws SQLException {
        return row.getBoolean(++column);
    }

    /** A time in microseconds. */
    public Instant time() throws SQLException {
        return EpochMicros.toInstant(number());
    }

    /**
     * A number of 32 bits, or null. A column of SQLite holds 64 bits, whatever its type, and the driver would cut them.
     */
    @Nullable
    public Integer smallNumber() throws SQLException {
        Long number = optionalNumber();
        if (number == null) {
            return null;
        }
        if (number.intValue() != number) {
            throw new InvalidValueException("must fit into 32 bits");
        }
        return number.intValue();
    }

    /** A constant by its name in lower case. */
    public <E extends Enum<E>> E word(Class<E> type) throws SQLException {
        String word = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new InvalidValueException("must be one of the known words");
    }

    /** A text that is never null. */
    public String text() throws SQLException {
        return Objects.requireNonNull(optionalText());
    }

    /**
     * A text or null, by its bytes: for a string, SQLite's driver makes a buffer outside the heap, which takes longer
     * than to find the row.
     */
    @Nullable
    public String optionalText() throws SQLException {
        byte[] bytes = row.getBytes(++column);
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, UTF_8);
        // A malformed sequence is replaced by this character; a text may as well contain it.
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes)) {
            throw new InvalidValueException("must be well-formed UTF-8");
        }
        return text;
    }
}
