/** Tests of the to-do and its values. */
@NullMarked
package todooo.domain.list;

import org.jspecify.annotations.NullMarked;
