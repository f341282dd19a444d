/** Files that come with the program. */
@NullMarked
package todooo.adapter.http.rest.file;

import org.jspecify.annotations.NullMarked;
