package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import todooo.domain.storage.StorageException;

class SqliteFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, Unavailable",
        "SQLITE_CANTOPEN, Unavailable",
        "SQLITE_IOERR, Unavailable",
        "SQLITE_IOERR_FSYNC, Unavailable",
        "SQLITE_IOERR_READ, Unavailable",
        "SQLITE_IOERR_WRITE, Full",
        "SQLITE_FULL, Full",
        "SQLITE_READONLY, Full",
        "SQLITE_CORRUPT, Corrupt",
        "SQLITE_NOTADB, Corrupt",
        "SQLITE_CONSTRAINT_UNIQUE, Defect"
    })
    void saysWhatACodeMeans(SQLiteErrorCode code, String meaning) {
        assertThat(SqliteFailures.of(new SQLiteException("failed", code))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"SQLITE_IOERR_WRITE, Full", "SQLITE_FULL, Full", "SQLITE_IOERR_FSYNC, OutcomeUnknown"})
    void knowsWhetherACommitThatFailedKeptNothing(SQLiteErrorCode code, String meaning) {
        StorageException failure = SqliteFailures.of(new SQLiteException("failed", code));

        assertThat(failure.atCommit().getClass().getSimpleName()).isEqualTo(meaning);
    }
}
