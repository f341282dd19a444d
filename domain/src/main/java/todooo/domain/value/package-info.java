/** What every value of the domain stands on: rules and folding of texts, times, owners. */
@NullMarked
package todooo.domain.value;

import org.jspecify.annotations.NullMarked;
