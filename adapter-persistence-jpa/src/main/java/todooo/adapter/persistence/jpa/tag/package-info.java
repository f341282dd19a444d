/** Tags, in use and retired. */
@NullMarked
package todooo.adapter.persistence.jpa.tag;

import org.jspecify.annotations.NullMarked;
