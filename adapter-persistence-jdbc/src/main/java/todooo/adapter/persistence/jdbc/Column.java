package todooo.adapter.persistence.jdbc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, and the value that a content has in it.
 *
 * @param <C> the content
 */
record Column<C>(String name, Function<C, @Nullable Object> value) {}
