/** A room that must see nothing of ours. */
@NullMarked
package todooo.architecture.planted.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
