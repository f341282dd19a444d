/** The places of what an owner puts into an order. */
@NullMarked
package todooo.adapter.persistence.jpa.place;

import org.jspecify.annotations.NullMarked;
