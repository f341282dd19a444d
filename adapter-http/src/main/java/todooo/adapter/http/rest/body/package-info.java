/** Bodies of requests and responses: JSON, bytes in pieces, and streams. */
@NullMarked
package todooo.adapter.http.rest.body;

import org.jspecify.annotations.NullMarked;
