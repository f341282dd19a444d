package todooo.domain.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the to-dos of a list are due. */
public sealed interface DueFilter {
    /** They are never due. */
    record Never() implements DueFilter {}

    /** They are due on this date or later, and before the other one; null is no end. */
    record Between(@Nullable LocalDate from, @Nullable LocalDate before) implements DueFilter {}
}
