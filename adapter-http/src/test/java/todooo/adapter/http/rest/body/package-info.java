/** Tests of bodies. */
@NullMarked
package todooo.adapter.http.rest.body;

import org.jspecify.annotations.NullMarked;
