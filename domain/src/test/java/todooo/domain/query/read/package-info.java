/** Tests of how a list is read. */
@NullMarked
package todooo.domain.query.read;

import org.jspecify.annotations.NullMarked;
