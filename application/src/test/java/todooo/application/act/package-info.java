/** What the services share, on the fake. */
@NullMarked
package todooo.application.act;

import org.jspecify.annotations.NullMarked;
