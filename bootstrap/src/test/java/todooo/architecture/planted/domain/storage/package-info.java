/** In order. */
@NullMarked
package todooo.architecture.planted.domain.storage;

import org.jspecify.annotations.NullMarked;
