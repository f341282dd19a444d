/** The whole service, started in the process of the test and used over HTTP. */
@NullMarked
package todooo.endtoend;

import org.jspecify.annotations.NullMarked;
