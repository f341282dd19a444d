/** What a list of to-dos asks for: filter, sort, position, page, and how far a read may go. */
@NullMarked
package todooo.domain.query;

import org.jspecify.annotations.NullMarked;
