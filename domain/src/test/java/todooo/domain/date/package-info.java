/** Tests of the to-do and its values. */
@NullMarked
package todooo.domain.date;

import org.jspecify.annotations.NullMarked;
