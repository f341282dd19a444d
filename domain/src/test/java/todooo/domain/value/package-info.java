/** Tests of texts and other small values. */
@NullMarked
package todooo.domain.value;

import org.jspecify.annotations.NullMarked;
