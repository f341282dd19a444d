/** Tags, and the to-dos that have them. */
@NullMarked
package todooo.adapter.persistence.jdbc.tag;

import org.jspecify.annotations.NullMarked;
