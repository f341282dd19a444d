/** Dates as an owner writes them: local, and never an instant. */
@NullMarked
package todooo.domain.date;

import org.jspecify.annotations.NullMarked;
