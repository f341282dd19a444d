/** Query parameters and members of JSON objects, read one by one, with all their violations. */
@NullMarked
package todooo.adapter.http.rest.input;

import org.jspecify.annotations.NullMarked;
