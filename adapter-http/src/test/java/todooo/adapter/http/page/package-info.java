/** Tests of the page for people. */
@NullMarked
package todooo.adapter.http.page;

import org.jspecify.annotations.NullMarked;
