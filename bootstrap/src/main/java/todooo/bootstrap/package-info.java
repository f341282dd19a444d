/** The main class and the wiring: the only place that knows every part. */
@NullMarked
package todooo.bootstrap;

import org.jspecify.annotations.NullMarked;
