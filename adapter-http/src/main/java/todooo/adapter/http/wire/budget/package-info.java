/** The time and the memory that a connection may take. */
@NullMarked
package todooo.adapter.http.wire.budget;

import org.jspecify.annotations.NullMarked;
