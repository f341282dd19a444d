/** A feature, in order. */
@NullMarked
package todooo.architecture.planted.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
