/** Tests of deletions. */
@NullMarked
package todooo.domain.trash;

import org.jspecify.annotations.NullMarked;
