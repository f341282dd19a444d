/** The page for people in a real browser, with keys and pointers as people use them. */
@NullMarked
package todooo.endtoend.page;

import org.jspecify.annotations.NullMarked;
