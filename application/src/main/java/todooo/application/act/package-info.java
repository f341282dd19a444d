/** What the services of all features share: how an act ends, and how one on many to-dos goes on. */
@NullMarked
package todooo.application.act;

import org.jspecify.annotations.NullMarked;
