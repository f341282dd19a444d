/** Tests of the time and the memory that connections may take. */
@NullMarked
package todooo.adapter.http.wire.budget;

import org.jspecify.annotations.NullMarked;
