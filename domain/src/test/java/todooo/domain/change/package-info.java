/** Tests of the feed of changes. */
@NullMarked
package todooo.domain.change;

import org.jspecify.annotations.NullMarked;
