/** The port through which to-dos are stored, and how storing can fail. */
@NullMarked
package todooo.domain.storage;

import org.jspecify.annotations.NullMarked;
