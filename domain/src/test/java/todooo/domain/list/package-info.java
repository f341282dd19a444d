/** Tests of lists. */
@NullMarked
package todooo.domain.list;

import org.jspecify.annotations.NullMarked;
