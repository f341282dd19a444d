/** Services that break rules. */
@NullMarked
package todooo.architecture.planted.application;

import org.jspecify.annotations.NullMarked;
