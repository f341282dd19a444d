/** Tests of what a list asks for. */
@NullMarked
package todooo.domain.query;

import org.jspecify.annotations.NullMarked;
