/** Deleted to-dos, by the acts that deleted them: each act can be undone as a whole. */
@NullMarked
package todooo.domain.trash;

import org.jspecify.annotations.NullMarked;
