package todooo.domain;

import java.util.Set;

/** Versions of a to-do that somebody names: some, by their numbers, or all there ever will be. */
public sealed interface Versions {
    Versions NONE = new Some(Set.of());
    Versions ALL = new All();

    /** Whether this version is one of them. */
    boolean contains(long version);

    /** Every version. */
    record All() implements Versions {
        @Override
        public boolean contains(long version) {
            return true;
        }
    }

    /** Those of these numbers; a number need not belong to a version that exists. */
    record Some(Set<Long> numbers) implements Versions {
        public Some {
            numbers = Set.copyOf(numbers);
        }

        @Override
        public boolean contains(long version) {
            return numbers.contains(version);
        }
    }
}
