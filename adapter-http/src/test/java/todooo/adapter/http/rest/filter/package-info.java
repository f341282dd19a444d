/** Tests of the filters before every route. */
@NullMarked
package todooo.adapter.http.rest.filter;

import org.jspecify.annotations.NullMarked;
