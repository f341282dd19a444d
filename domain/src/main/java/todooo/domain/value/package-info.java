/** Values that all aggregates share: owners, idempotency keys, times, and the rules and folding of texts. */
@NullMarked
package todooo.domain.value;

import org.jspecify.annotations.NullMarked;
