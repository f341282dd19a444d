/** The trash over HTTP: deletions, which can be undone or made final. */
@NullMarked
package todooo.adapter.http.trash;

import org.jspecify.annotations.NullMarked;
