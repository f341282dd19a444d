/** The changes of an owner: the stream of events that tells of them. */
@NullMarked
package todooo.adapter.http.change;

import org.jspecify.annotations.NullMarked;
