/** The HTTP adapter on the in-memory fake, as a process. */
@NullMarked
package todooo.adapter.http.memory;

import org.jspecify.annotations.NullMarked;
