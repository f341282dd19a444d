/** Benchmarks of conditional requests. */
@NullMarked
package todooo.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
