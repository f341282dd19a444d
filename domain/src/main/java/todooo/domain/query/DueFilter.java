package todooo.domain.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the to-dos of a list are due. */
public sealed interface DueFilter {
    /** They are never due. */
    record Never() implements DueFilter {}

    /** They are due on this date or later, and before the other one; null is no end, and there is one at least. */
    record Between(@Nullable LocalDate from, @Nullable LocalDate before) implements DueFilter {
        public Between {
            if (from == null && before == null) {
                throw new IllegalArgumentException("A span of due dates has an end");
            }
        }
    }
}
