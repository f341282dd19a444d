/** How a list is read within the bounds of its work: the ways to read it, the indexes, the statements. */
@NullMarked
package todooo.domain.query.read;

import org.jspecify.annotations.NullMarked;
