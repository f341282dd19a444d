/** The contracts of the feed of changes. */
@NullMarked
package todooo.application.testkit.contract.change;

import org.jspecify.annotations.NullMarked;
