/** The keys under which requests were carried out. */
@NullMarked
package todooo.adapter.persistence.jpa.key;

import org.jspecify.annotations.NullMarked;
