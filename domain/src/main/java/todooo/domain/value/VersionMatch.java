package todooo.domain.value;

import java.util.Set;

/** Versions that a client names: some, or all there ever will be. */
public sealed interface VersionMatch {
    VersionMatch NONE = new Some(Set.of());
    VersionMatch ALL = new All();

    /** Whether this version is one of them. */
    boolean contains(Revision version);

    /** Every version. */
    record All() implements VersionMatch {
        @Override
        public boolean contains(Revision version) {
            return true;
        }
    }

    /** These; one of them need not exist. */
    record Some(Set<Revision> versions) implements VersionMatch {
        public Some {
            versions = Set.copyOf(versions);
        }

        @Override
        public boolean contains(Revision version) {
            return versions.contains(version);
        }
    }
}
