/** What the service can do with lists: one interface per use case. */
@NullMarked
package todooo.application.port.in.list;

import org.jspecify.annotations.NullMarked;
