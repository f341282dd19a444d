/** The formats of files that can be imported, each read as a stream. */
@NullMarked
package todooo.adapter.http.transfer.format;

import org.jspecify.annotations.NullMarked;
