/** Configuration, wiring and life cycle: the only place that knows every part. */
@NullMarked
package todooo.bootstrap;

import org.jspecify.annotations.NullMarked;
