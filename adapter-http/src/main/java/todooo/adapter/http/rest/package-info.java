/** Resources and their responses: methods, content negotiation, conditional requests, links, preferences. */
@NullMarked
package todooo.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
