/** The service as a whole: its configuration, its life and its answers. */
@NullMarked
package todooo.bootstrap;

import org.jspecify.annotations.NullMarked;
