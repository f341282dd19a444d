/** A domain that breaks rules. */
@NullMarked
package todooo.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;
