/** Tests of the to-do and its values. */
@NullMarked
package todooo.domain.todo;

import org.jspecify.annotations.NullMarked;
