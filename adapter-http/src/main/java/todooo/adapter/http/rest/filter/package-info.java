/** Runs before or around every route: CORS, common headers, requests of other sites. */
@NullMarked
package todooo.adapter.http.rest.filter;

import org.jspecify.annotations.NullMarked;
