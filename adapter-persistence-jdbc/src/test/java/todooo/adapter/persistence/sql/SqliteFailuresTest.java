package todooo.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.StorageException;

class SqliteFailuresTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 13})
    void areALackOfRoomAfterWhichNothingIsKeptAlsoAtACommit(int code) {
        StorageException meaning = meaning(code);

        assertThat(meaning).isInstanceOf(StorageException.Full.class);
        assertThat(meaning.atCommit()).isSameAs(meaning);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 1})
    void leaveTheOutcomeOfACommitUnknownElse(int code) {
        assertThat(meaning(code).atCommit()).isInstanceOf(StorageException.OutcomeUnknown.class);
    }

    private static StorageException meaning(int code) {
        return Vendor.SQLITE.failure(new SQLException("refused", null, code));
    }
}
