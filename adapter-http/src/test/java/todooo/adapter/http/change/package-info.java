/** Tests of changes over HTTP. */
@NullMarked
package todooo.adapter.http.change;

import org.jspecify.annotations.NullMarked;
