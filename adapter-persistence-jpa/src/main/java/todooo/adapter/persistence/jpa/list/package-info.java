/** Lists of to-dos, in use and in the trash. */
@NullMarked
package todooo.adapter.persistence.jpa.list;

import org.jspecify.annotations.NullMarked;
