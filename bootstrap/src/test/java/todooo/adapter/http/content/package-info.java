/** Benchmarks of to-dos in JSON. */
@NullMarked
package todooo.adapter.http.content;

import org.jspecify.annotations.NullMarked;
