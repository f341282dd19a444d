package todooo.application.testkit.contract;

import org.junit.jupiter.api.Nested;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.contract.change.ChangeTokensContract;
import todooo.application.testkit.contract.change.ChangesContract;
import todooo.application.testkit.contract.change.ForgottenChangesContract;
import todooo.application.testkit.contract.change.ListChangesContract;
import todooo.application.testkit.contract.change.ReplicasContract;
import todooo.application.testkit.contract.tag.RetiredTagsContract;
import todooo.application.testkit.contract.tag.TagCountsContract;
import todooo.application.testkit.contract.tag.TagRepositoryContract;
import todooo.application.testkit.contract.tag.TagsOfTodosContract;
import todooo.domain.change.Epoch;

/** All contracts of a storage adapter. The tests may share a database. */
public abstract class StorageContract {
    /** The transactions under test. */
    protected abstract Transactions transactions();

    /** Transactions under test whose reads have the {@linkplain BoundedReadsContract#BOUNDS small bounds}. */
    protected abstract Transactions boundedTransactions();

    /**
     * The transactions of another start of the service on the same data as {@link #transactions}, which goes on beside
     * it.
     *
     * @param epoch a later one than that of {@link #transactions}, of which the number is 1 or not much more
     */
    protected abstract Transactions startedAgain(Epoch epoch);

    @Nested
    class Transaction extends TransactionsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Todos extends TodoRepositoryContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Lists extends ListRepositoryContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Tags extends TagRepositoryContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class TagsOfTodos extends TagsOfTodosContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class TagCounts extends TagCountsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class RetiredTags extends RetiredTagsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Queries extends TodoQueriesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Pages extends TodoPagesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Search extends TodoSearchContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Filters extends TodoFiltersContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class BoundedFilters extends TodoFiltersContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.boundedTransactions();
        }
    }

    @Nested
    class Bounded extends BoundedReadsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.boundedTransactions();
        }
    }

    @Nested
    class LongTexts extends LongTextsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Places extends PlacesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Feed extends ChangesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class FeedTokens extends ChangeTokensContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }

        @Override
        protected Transactions startedAgain(Epoch epoch) {
            return StorageContract.this.startedAgain(epoch);
        }
    }

    @Nested
    class ForgottenFeed extends ForgottenChangesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }

        @Override
        protected Transactions startedAgain(Epoch epoch) {
            return StorageContract.this.startedAgain(epoch);
        }
    }

    @Nested
    class Replicas extends ReplicasContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }

        @Override
        protected Transactions startedAgain(Epoch epoch) {
            return StorageContract.this.startedAgain(epoch);
        }
    }

    @Nested
    class ListFeed extends ListChangesContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Deletions extends TrashContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class ListDeletions extends ListDeletionsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Keys extends IdempotencyKeysContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }

    @Nested
    class Imports extends ImportsContract {
        @Override
        protected Transactions transactions() {
            return StorageContract.this.transactions();
        }
    }
}
