package todooo.domain.todo;

import java.util.Set;

/** Versions of a to-do that a client names: some, or all there ever will be. */
public sealed interface VersionMatch {
    VersionMatch NONE = new Some(Set.of());
    VersionMatch ALL = new All();

    /** Whether the to-do is at one of them. */
    boolean contain(ToDo todo);

    /** Every version. */
    record All() implements VersionMatch {
        @Override
        public boolean contain(ToDo todo) {
            return true;
        }
    }

    /** These; one of them need not exist. */
    record Some(Set<Revision> revisions) implements VersionMatch {
        public Some {
            revisions = Set.copyOf(revisions);
        }

        @Override
        public boolean contain(ToDo todo) {
            return revisions.contains(Revision.of(todo));
        }
    }
}
