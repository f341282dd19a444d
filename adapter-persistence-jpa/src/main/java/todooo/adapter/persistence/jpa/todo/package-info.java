/** To-dos, in the list and in the trash. */
@NullMarked
package todooo.adapter.persistence.jpa.todo;

import org.jspecify.annotations.NullMarked;
