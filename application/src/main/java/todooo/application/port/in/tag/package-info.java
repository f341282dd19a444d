/** What the service can do with tags: one interface per use case. */
@NullMarked
package todooo.application.port.in.tag;

import org.jspecify.annotations.NullMarked;
