package todooo.application.port.out;

import todooo.domain.value.Owner;

/** Is told after a commit that an owner's to-dos have changed; must not block or throw. */
@FunctionalInterface
public interface ChangeListener {
    /**
     * The owner's to-dos have changed.
     *
     * @param change the number of the change
     */
    void changed(Owner owner, long change);
}
