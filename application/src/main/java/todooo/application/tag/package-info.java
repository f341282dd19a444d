/** The use cases of tags. */
@NullMarked
package todooo.application.tag;

import org.jspecify.annotations.NullMarked;
