package todooo.application.transaction;

import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Work;
import todooo.application.testkit.ForwardingTransactions;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Transactions that run each write twice, as they may, and keep only what the second run did. */
final class RepeatingTransactions extends ForwardingTransactions {
    RepeatingTransactions() {
        super(new InMemoryTransactions());
    }

    @Override
    public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
        try {
            super.write(owner, unit -> {
                var _ = work.run(unit);
                throw new RolledBack();
            });
        } catch (RolledBack firstRun) {
            return super.write(owner, work);
        }
        throw new AssertionError("The first run was not rolled back");
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
