package todooo.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.query.TodoPosition;
import todooo.domain.todo.TodoId;

class RemovalTest {
    private static final TodoPosition FIRST = new TodoPosition(1L, new TodoId(1));
    private static final TodoPosition LAST = new TodoPosition(9L, new TodoId(9));

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
        assertThat(slice(5).after(FIRST)).isEqualTo(new RemovalSlice(true, FIRST, LAST, Instant.EPOCH, 5));
    }

    @Test
    void aRemovalThatStoppedSaysHowFarItCameAndWhy() {
        var reason = new StorageException.Unavailable(new Exception("from the driver"));

        var stopped = new PartlyRemovedException(3, reason);

        assertThat(stopped.removed()).isEqualTo(3);
        assertThat(stopped.reason()).isSameAs(reason);
    }

    private static RemovalSlice slice(int limit) {
        return new RemovalSlice(true, null, LAST, Instant.EPOCH, limit);
    }
}
