package todooo.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageExceptionTest {
    static List<StorageException> failuresThatSayThatNothingWasKept() {
        return List.of(new StorageException.LostRace(cause()), StorageException.Full.rolledBack(cause()));
    }

    @ParameterizedTest
    @MethodSource("failuresThatSayThatNothingWasKept")
    void keepsItsMeaningAtACommitIfItSaysThatNothingWasKept(StorageException failure) {
        assertThat(failure.atCommit()).isSameAs(failure);
    }

    static List<StorageException> otherFailures() {
        return List.of(
                new StorageException.Unavailable(cause()),
                new StorageException.Full(cause()),
                new StorageException.Corrupt(cause()),
                new StorageException.Defect(cause()));
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void leavesTheOutcomeUnknownAtACommitOtherwise(StorageException failure) {
        assertThat(failure.atCommit())
                .isInstanceOf(StorageException.OutcomeUnknown.class)
                .hasCause(failure);
    }

    private static Exception cause() {
        return new Exception("from the driver");
    }
}
