package todooo.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.list.ListId;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoSort;
import todooo.domain.query.read.Criterion;
import todooo.domain.query.read.IndexRange;
import todooo.domain.query.read.RecordedStatements;
import todooo.domain.query.read.TodoIndex;
import todooo.domain.todo.Task;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionId;
import todooo.domain.value.Choice;
import todooo.domain.value.Owner;

class RemovalTest {
    private static final TodoPosition FIRST = new TodoPosition(1L, new TodoId(1));
    private static final TodoPosition LAST = new TodoPosition(9L, new TodoId(9));

    private static final Deletion DELETION = new Deletion(
            new DeletionId(70),
            Owner.LOCAL,
            DeletionContent.of(new Task("The first")),
            Instant.EPOCH,
            Instant.EPOCH,
            1);

    @Test
    void aSliceHasAtLeastOneTodo() {
        assertThat(slice(1).limit()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aSliceOfNoTodoIsRefused(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> slice(limit));
    }

    @Test
    void theNextSliceDiffersInItsPlaceOnly() {
        assertThat(slice(5).after(FIRST)).isEqualTo(new RemovalSlice(true, null, FIRST, LAST, Instant.EPOCH, 5));
    }

    @Test
    void theLastSliceEndsAtThePlaceWhereTheRemovalEnds() {
        var statements = new RecordedStatements();

        assertThat(slice(5).remove(DELETION, statements)).isEqualTo(new RemovedSlice(1, null));
        assertThat(statements.run).containsExactly("last of 5", "trash for 70 unchanged since 1970-01-01T00:00:00Z");
        assertThat(statements.examined)
                .isEqualTo(range(
                        TodoIndex.COMPLETION,
                        new Criterion.Equal(true),
                        new Criterion.UpTo(TodoSort.OLDEST_FIRST, 9, LAST.id())));
        assertThat(statements.trashed).isEqualTo(statements.examined);
    }

    @Test
    void aFullSliceEndsAtItsLastTodo() {
        var statements = new RecordedStatements();
        statements.last = new TodoPosition(4L, new TodoId(4));

        assertThat(new RemovalSlice(null, null, FIRST, LAST, Instant.EPOCH, 5).remove(DELETION, statements))
                .isEqualTo(new RemovedSlice(1, statements.last));
        assertThat(statements.examined)
                .isEqualTo(range(
                        TodoIndex.CREATION,
                        new Criterion.Beyond(TodoSort.OLDEST_FIRST, 1, FIRST.id()),
                        new Criterion.UpTo(TodoSort.OLDEST_FIRST, 9, LAST.id())));
        assertThat(statements.trashed)
                .isEqualTo(range(
                        TodoIndex.CREATION,
                        new Criterion.Beyond(TodoSort.OLDEST_FIRST, 1, FIRST.id()),
                        new Criterion.UpTo(TodoSort.OLDEST_FIRST, 4, new TodoId(4))));
    }

    @Test
    void aSliceOfAListIsOfItsOpenOrItsCompletedOnes() {
        var statements = new RecordedStatements();
        Choice<ListId> inbox = Choice.none();

        new RemovalSlice(true, inbox, null, LAST, Instant.EPOCH, 5).remove(DELETION, statements);

        assertThat(statements.trashed)
                .isEqualTo(range(
                        TodoIndex.LIST,
                        new Criterion.InList(inbox),
                        new Criterion.Equal(true),
                        new Criterion.UpTo(TodoSort.OLDEST_FIRST, 9, LAST.id())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemovalSlice(null, inbox, null, LAST, Instant.EPOCH, 5));
    }

    @Test
    void aRemovalThatStoppedSaysHowFarItCameAndWhy() {
        var reason = new StorageException.Unavailable(new Exception("from the driver"));

        var stopped = new PartlyDoneException(3, reason);

        assertThat(stopped.done()).isEqualTo(3);
        assertThat(stopped.reason()).isSameAs(reason);
    }

    private static IndexRange range(TodoIndex index, Criterion... criteria) {
        return new IndexRange(index, List.of(criteria), false);
    }

    private static RemovalSlice slice(int limit) {
        return new RemovalSlice(true, null, null, LAST, Instant.EPOCH, limit);
    }
}
