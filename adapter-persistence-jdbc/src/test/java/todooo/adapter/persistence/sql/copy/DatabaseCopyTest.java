package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.adapter.persistence.sql.copy.DatabaseCopy.Result;
import todooo.domain.storage.StorageException;

/** A copy carries everything over, and continues after an interruption. */
class DatabaseCopyTest extends CopyTestBase {
    /** How many to-dos are in the source, and the highest id that it ever used. */
    private static final int ROWS = 60;

    private static final int LAST_ID = 62;

    @Test
    void carriesEverythingOver() throws SQLException {
        Result result = copy();

        assertThat(result.equal()).isTrue();
        assertThat(target.rows()).isEqualTo(source.rows()).hasSize(ROWS);
        assertThat(contents(result.target()))
                .isEqualTo(contents(result.source()))
                .matches("""
                        todo_list: 2 rows, last id 3, checksum #; todo: %d rows, last id %d, checksum #; \
                        tag: 3 rows, last id 4, checksum #; todo_tag: 2 rows, checksum #; \
                        idempotency_key: 3 rows, checksum #; deletion: 1 rows, last id 1, checksum #; \
                        trashed_list: 1 rows, checksum #; trashed_todo: 1 rows, checksum #; \
                        trashed_todo_tag: 1 rows, checksum #; tombstone: 1 rows, checksum #; change_counter: 1 rows, checksum #; \
                        change_epoch: 1 rows, checksum #; service_start: 1 rows, checksum #""".replace("#", "[0-9a-f]{64}").formatted(ROWS, LAST_ID));
    }

    @Test
    void carriesListsAndTagsOver() throws SQLException {
        copy();

        for (String table : List.of("todo_list", "tag", "trashed_list", "trashed_todo")) {
            assertThat(target.rows(table, "id"))
                    .isEqualTo(source.rows(table, "id"))
                    .isNotEmpty();
        }
        for (String table : List.of("todo_tag", "trashed_todo_tag")) {
            assertThat(target.rows(table, "tag"))
                    .isEqualTo(source.rows(table, "tag"))
                    .isNotEmpty();
        }
    }

    @Test
    void carriesBytesOver() throws SQLException {
        target.migrate();
        source.addBytes("picture");
        target.addBytes("picture");
        source.setBytes("picture", "00ff80c328", 1);
        source.setBytes("picture", "", 2);

        assertThat(copy().equal()).isTrue();

        assertThat(target.rows()).isEqualTo(source.rows());
        assertThat(target.rows().subList(0, 3))
                .satisfiesExactly(
                        row -> assertThat(row).contains("picture=00ff80c328"),
                        row -> assertThat(row).contains("picture=,"),
                        row -> assertThat(row).contains("picture=null"));
    }

    @Test
    void goesOnAfterTheHighestIdEverUsedAlsoIfItIsDeleted() throws SQLException {
        copy();

        assertThat(target.add("next")).isEqualTo(LAST_ID + 1);
        assertThat(target.addListAndTag()).containsExactly(4L, 5L);
    }

    @Test
    void copiesADatabaseThatWasNeverUsed() throws SQLException {
        source = CopyEnd.create(from, folder, "unused");
        source.migrate();

        assertThat(copy().equal()).isTrue();
        assertThat(target.add("first")).isEqualTo(1);
    }

    @Test
    void takesATargetThatIsEmptyAgain() throws SQLException {
        target.migrate();
        for (int i = 0; i < LAST_ID; i++) {
            target.add("tried");
        }
        target.execute("delete from todo");

        assertThat(copy().equal()).isTrue();
        assertThat(target.add("next")).isEqualTo(LAST_ID + 1);
    }

    @Test
    void goesOnWhereItWasAfterAnInterruptionBetweenBatches() throws SQLException {
        for (int batches = 1; batches <= 3; batches++) {
            interruptAfterABatch();
            assertThat(target.rows()).hasSize(batches * BATCH);
        }

        assertThat(copy().equal()).isTrue();
        assertThat(target.rows()).isEqualTo(source.rows());
    }

    @Test
    void goesOnWithATableThatWasNotThereBeforeTheInterruption() throws SQLException {
        interruptAfterABatch();
        target.execute("delete from unfinished_copy where table_name = 'idempotency_key'");

        assertThat(copy().equal()).isTrue();
    }

    @Test
    void leavesNothingOfABatchThatFailed() throws SQLException {
        target.migrate();
        target.refuse(25);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(this::copy)
                .satisfies(failure -> assertThat(failure.getCause()).hasMessageNotContaining("values"));

        assertThat(target.rows().size() % BATCH).isZero();
        target.refuseNone();
        assertThat(copy().equal()).isTrue();
        assertThat(target.rows()).isEqualTo(source.rows());
    }

    @Test
    void findsACompleteCopyComplete() throws SQLException {
        copy();

        assertThat(copy().equal()).isTrue();
        assertThat(target.rows()).isEqualTo(source.rows());
    }
}
