/** Tests of the trash over HTTP. */
@NullMarked
package todooo.adapter.http.trash;

import org.jspecify.annotations.NullMarked;
