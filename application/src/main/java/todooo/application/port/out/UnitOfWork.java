package todooo.application.port.out;

import todooo.domain.value.Owner;

/** One transaction. After its end every use throws {@link IllegalStateException}. */
public interface UnitOfWork {
    /** The data of this owner, as this transaction sees and changes it. */
    Store of(Owner owner);
}
