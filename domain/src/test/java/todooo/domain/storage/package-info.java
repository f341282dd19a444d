/** Tests of what the core says about storage. */
@NullMarked
package todooo.domain.storage;

import org.jspecify.annotations.NullMarked;
