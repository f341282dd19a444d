/** The settings: where they come from, which there are, and what is allowed. */
@NullMarked
package todooo.bootstrap.config;

import org.jspecify.annotations.NullMarked;
