package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.storage.StorageException;

class PostgresqlFailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "25006", "25P03", "53300", "55P03", "57014", "57P01", "57P03", "58030"})
    void passWithTime(String state) {
        assertThat(meaning(state)).isExactlyInstanceOf(StorageException.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void areLostRaces(String state) {
        assertThat(meaning(state)).isInstanceOf(StorageException.LostRace.class);
        assertThat(meaning(state).atCommit()).isInstanceOf(StorageException.LostRace.class);
    }

    @Test
    void areAFullDisk() {
        assertThat(meaning("53100")).isInstanceOf(StorageException.Full.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX001", "XX002"})
    void areDamage(String state) {
        assertThat(meaning(state)).isInstanceOf(StorageException.Corrupt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23505", "XX000", ""})
    void areDefectsElse(String state) {
        assertThat(meaning(state)).isInstanceOf(StorageException.Defect.class);
        assertThat(meaning(null)).isInstanceOf(StorageException.Defect.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "42P01", "53100"})
    void leaveTheOutcomeOfACommitUnknown(String state) {
        assertThat(meaning(state).atCommit()).isInstanceOf(StorageException.OutcomeUnknown.class);
    }

    @Test
    void passWithTimeIfThePoolHasNoConnection() {
        var exhausted = new SQLTransientConnectionException("none was free", "42000");

        assertThat(Postgresql.VENDOR.failure(exhausted)).isInstanceOf(StorageException.Unavailable.class);
    }

    private static StorageException meaning(String state) {
        return Postgresql.VENDOR.failure(new SQLException("refused", state));
    }
}
