/** Changes over HTTP: the feed by which a client keeps a copy. */
@NullMarked
package todooo.adapter.http.change;

import org.jspecify.annotations.NullMarked;
