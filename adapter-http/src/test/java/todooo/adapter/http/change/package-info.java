/** The stream of events over real HTTP. */
@NullMarked
package todooo.adapter.http.change;

import org.jspecify.annotations.NullMarked;
