/** Lists, in which an owner keeps to-dos apart. */
@NullMarked
package todooo.domain.list;

import org.jspecify.annotations.NullMarked;
