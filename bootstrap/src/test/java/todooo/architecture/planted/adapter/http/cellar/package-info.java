/** A room without a list. */
@NullMarked
package todooo.architecture.planted.adapter.http.cellar;

import org.jspecify.annotations.NullMarked;
