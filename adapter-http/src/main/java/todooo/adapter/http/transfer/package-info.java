/** Export and import: all that an owner has comes out as lines of JSON, and files of several formats go in. */
@NullMarked
package todooo.adapter.http.transfer;

import org.jspecify.annotations.NullMarked;
