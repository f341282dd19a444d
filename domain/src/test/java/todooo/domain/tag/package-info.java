/** Tests of tags. */
@NullMarked
package todooo.domain.tag;

import org.jspecify.annotations.NullMarked;
