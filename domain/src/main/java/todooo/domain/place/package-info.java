/** The places of to-dos in the order that their owner gives them by moving. */
@NullMarked
package todooo.domain.place;

import org.jspecify.annotations.NullMarked;
