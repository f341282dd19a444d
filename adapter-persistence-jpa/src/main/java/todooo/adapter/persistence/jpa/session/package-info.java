/** The entity manager of one transaction, and what the transaction knows besides. */
@NullMarked
package todooo.adapter.persistence.jpa.session;

import org.jspecify.annotations.NullMarked;
