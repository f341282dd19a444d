/** Databases with their content, for the servers to work on. */
@NullMarked
package todooo.benchmark.database;

import org.jspecify.annotations.NullMarked;
