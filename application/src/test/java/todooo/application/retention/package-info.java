/** Tests of what is kept for a time, on the in-memory fake. */
@NullMarked
package todooo.application.retention;

import org.jspecify.annotations.NullMarked;
