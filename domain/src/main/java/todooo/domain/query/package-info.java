/** A query for a list of to-dos: filter, sort, position, page, and the bounds of its work. */
@NullMarked
package todooo.domain.query;

import org.jspecify.annotations.NullMarked;
