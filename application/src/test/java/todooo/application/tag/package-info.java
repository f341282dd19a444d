/** The services of tags, on the fake. */
@NullMarked
package todooo.application.tag;

import org.jspecify.annotations.NullMarked;
