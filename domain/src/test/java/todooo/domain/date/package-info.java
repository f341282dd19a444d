/** Tests of dates. */
@NullMarked
package todooo.domain.date;

import org.jspecify.annotations.NullMarked;
