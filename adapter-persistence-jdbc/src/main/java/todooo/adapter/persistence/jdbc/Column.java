package todooo.adapter.persistence.jdbc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, and the value that a content has in it.
 *
 * @param shown what a read selects: the column, or an expression of it
 * @param <C> the content
 */
record Column<C>(String name, String shown, Function<C, @Nullable Object> value) {
    /** A column that is read as it is written. */
    Column(String name, Function<C, @Nullable Object> value) {
        this(name, name, value);
    }
}
