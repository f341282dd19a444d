/** Tests of export and import over HTTP. */
@NullMarked
package todooo.adapter.http.transfer;

import org.jspecify.annotations.NullMarked;
