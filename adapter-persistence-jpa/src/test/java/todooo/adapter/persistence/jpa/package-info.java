@NullMarked
package todooo.adapter.persistence.jpa;

import org.jspecify.annotations.NullMarked;
