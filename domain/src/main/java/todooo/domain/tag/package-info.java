/** Tags: names under which an owner finds to-dos again. */
@NullMarked
package todooo.domain.tag;

import org.jspecify.annotations.NullMarked;
