package todooo.application.port.out;

import todooo.domain.value.Owner;

/** Hears of changes once they are committed. */
@FunctionalInterface
public interface ChangeListener {
    /**
     * A transaction that wrote data of this owner has committed. Called after each commit, once for each owner, by the
     * thread that committed: it returns at once and throws nothing. Calls may overtake each other.
     *
     * @param change the number of the change, higher than those of all earlier commits of the owner
     */
    void changed(Owner owner, long change);
}
