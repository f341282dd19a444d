/** The page for people at the root of the service. Its files are resources of this package. */
@NullMarked
package todooo.adapter.http.page;

import org.jspecify.annotations.NullMarked;
