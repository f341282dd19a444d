/** Where to-dos and lists were imported from, in JPA. */
@NullMarked
package todooo.adapter.persistence.jpa.transfer;

import org.jspecify.annotations.NullMarked;
