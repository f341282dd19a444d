package todooo.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StorageExceptionTest {
    private static final Exception CAUSE = new Exception("from the driver");

    static List<StorageException> failuresThatSayThatNothingWasKept() {
        return List.of(new StorageException.LostRace(CAUSE), StorageException.Full.rolledBack(CAUSE));
    }

    @ParameterizedTest
    @MethodSource("failuresThatSayThatNothingWasKept")
    void keepsItsMeaningAtACommitIfItSaysThatNothingWasKept(StorageException failure) {
        assertThat(failure.atCommit()).isSameAs(failure);
    }

    static List<StorageException> otherFailures() {
        return List.of(
                new StorageException.Unavailable(CAUSE),
                new StorageException.Full(CAUSE),
                new StorageException.Corrupt(CAUSE),
                new StorageException.Defect(CAUSE));
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void leavesTheOutcomeUnknownAtACommitOtherwise(StorageException failure) {
        assertThat(failure.atCommit())
                .isInstanceOf(StorageException.OutcomeUnknown.class)
                .hasCause(failure);
    }
}
