/** Bodies of requests and responses: JSON, and bytes in pieces. */
@NullMarked
package todooo.adapter.http.rest.body;

import org.jspecify.annotations.NullMarked;
