/** A package of one type too many. */
@NullMarked
package todooo.architecture.planted.domain.crowded;

import org.jspecify.annotations.NullMarked;
