/** Benchmarks of what is package-private in the HTTP adapter. */
@NullMarked
package todooo.adapter.http;

import org.jspecify.annotations.NullMarked;
