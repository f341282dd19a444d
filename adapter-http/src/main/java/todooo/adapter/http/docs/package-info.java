/** The OpenAPI document and the pages that people read. */
@NullMarked
package todooo.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
