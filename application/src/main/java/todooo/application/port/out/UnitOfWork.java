package todooo.application.port.out;

import java.util.List;
import todooo.domain.value.Owner;

/** One transaction. After its end every use throws {@link IllegalStateException}. */
public interface UnitOfWork {
    /** The data of this owner, as this transaction sees and changes it. */
    Store of(Owner owner);

    /** Some owners who have acts on many rows that stopped before their end, by whatever instance of the service. */
    List<Owner> withUnfinishedActs(int limit);
}
