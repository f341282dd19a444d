/** The contracts of tags. */
@NullMarked
package todooo.application.testkit.contract.tag;

import org.jspecify.annotations.NullMarked;
