/** Changes over HTTP: the feed by which a client keeps a copy, and the stream that tells of them at once. */
@NullMarked
package todooo.adapter.http.change;

import org.jspecify.annotations.NullMarked;
