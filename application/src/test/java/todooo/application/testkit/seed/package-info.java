/** Randomised tests whose failures name their seed. */
@NullMarked
package todooo.application.testkit.seed;

import org.jspecify.annotations.NullMarked;
