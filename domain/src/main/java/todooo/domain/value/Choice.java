package todooo.domain.value;

import org.jspecify.annotations.Nullable;

/** A value to look for, where those that have none can be looked for too: null is none. */
public record Choice<T>(@Nullable T value) {
    /** The choice of those that have none. */
    public static <T> Choice<T> none() {
        return new Choice<>(null);
    }
}
