/** The pages of the service in a real browser. */
@NullMarked
package todooo.endtoend.browser;

import org.jspecify.annotations.NullMarked;
