/** An HTTP adapter that breaks rules. */
@NullMarked
package todooo.architecture.planted.adapter.http;

import org.jspecify.annotations.NullMarked;
