/** Tests of the to-do and its values. */
@NullMarked
package todooo.domain.tag;

import org.jspecify.annotations.NullMarked;
