/** Benchmarks of to-dos in JSON. */
@NullMarked
package todooo.adapter.http.todo;

import org.jspecify.annotations.NullMarked;
