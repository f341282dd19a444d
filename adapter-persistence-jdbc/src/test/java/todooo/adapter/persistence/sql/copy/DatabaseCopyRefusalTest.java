package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.adapter.persistence.sql.copy.DatabaseCopy.Result;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.storage.StorageException;

/** A copy refuses databases that do not fit, and reports differences at its end. */
class DatabaseCopyRefusalTest extends CopyTestBase {
    @Test
    void leavesATargetAloneThatHoldsOtherData() throws SQLException {
        target.migrate();
        target.add("mine");

        assertRefused("holds other data");
        assertThat(target.rows()).singleElement().asString().contains("mine");
        target.migrate();
    }

    @Test
    void leavesTheDatabaseOfAnotherProgramAlone() throws SQLException {
        target.execute("create table todo (id integer)");
        target.execute("insert into todo values (1)");

        assertRefused("does not have the schema of this program");
        target.execute("alter table todo add column free integer");
    }

    @Test
    void leavesTheUnfinishedCopyOfAnotherDatabaseAlone() throws SQLException {
        interruptAfterABatch();
        source = CopyEnd.create(from, folder, "another");
        source.fill();

        assertRefused("is an unfinished copy of");
        assertThat(target.rows()).hasSize(BATCH);
    }

    @Test
    void neitherServesNorCopiesAnUnfinishedCopy() throws SQLException {
        interruptAfterABatch();

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(target::migrate)
                .withMessageContaining("is an unfinished copy of");
        source = target;
        target = CopyEnd.create(to, folder, "another");
        assertRefused("is an unfinished copy of");
    }

    @Test
    void refusesToGoOnBesideAnotherCopyIntoTheSameTarget() throws SQLException {
        var other = new AtomicBoolean();

        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> copy((done, total) -> {
                    if (done >= BATCH && other.compareAndSet(false, true)) {
                        interruptAfterABatch();
                    }
                }))
                .withMessageContaining("Another copy into the same database is under way");
        assertThat(target.rows()).hasSize(2 * BATCH);
        assertThat(copy().equal()).isTrue();
        assertThat(target.rows()).isEqualTo(source.rows());
    }

    @Test
    void tellsWhenTheSourceChangedMeanwhile() throws SQLException {
        Result result = copyAnd("update todo set version = 5 where id = 1", source);

        assertThat(result.equal()).isFalse();
        assertThat(contents(result.target())).isNotEqualTo(contents(result.source()));
        assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(target::migrate);
    }

    @Test
    void tellsWhenTheTargetIsNotWhatWasWritten() throws SQLException {
        assertThat(copyAnd("update todo set task = 'other' where id = 1", target)
                        .equal())
                .isFalse();
    }

    @Test
    void tellsWhenBytesAreNotWhatWasWritten() throws SQLException {
        target.migrate();
        source.addBytes("picture");
        target.addBytes("picture");
        source.setBytes("picture", "00ff", 1);
        copy();
        target.setBytes("picture", "00fe", 1);

        assertRefused("holds other data");
    }

    @Test
    void tellsWhenARowIsMissing() throws SQLException {
        assertThat(copyAnd("delete from todo where id = 1", target).equal()).isFalse();
        assertThat(copyAnd("delete from todo where id > 4", source).equal()).isFalse();
    }

    @Test
    void refusesToCopyADatabaseToItself() {
        target = source;

        assertRefused("cannot be copied to itself");
    }

    @Test
    void refusesASourceWithAnUnknownTableAndLeavesTheTargetAsItIs() throws SQLException {
        source.execute("create table invoice (id bigint primary key)");

        assertRefused(" has a table invoice that this program cannot copy");
        assertThat(target.tables()).isEmpty();
    }

    @Test
    void refusesATargetWithOtherColumns() throws SQLException {
        source.execute("alter table todo add column added_later text");

        assertRefused("The table todo has other columns, ");
        assertThat(target.rows()).isEmpty();
    }

    @Test
    void refusesATargetWithAnotherGeneratedColumn() throws SQLException {
        assumeThat(to).as("the other one cannot change a column").isEqualTo(TestDatabase.POSTGRESQL);
        target.migrate();
        target.execute("alter table todo alter column id drop identity");

        assertRefused("The table todo has other columns, ");
        assertThat(target.rows()).isEmpty();
    }

    @Test
    void refusesATargetWithOtherReferences() throws SQLException {
        migrateWithKeys("");
        assertThat(copy().equal()).as("without the reference").isTrue();

        target = CopyEnd.create(to, folder, "another");
        migrateWithKeys(", foreign key (owner, subject) references todo (owner, id)");
        assertRefused("The table idempotency_key has other columns, ");
    }

    /** Brings the target up to the schema, with a constraint on the keys that the schema does not have. */
    private void migrateWithKeys(String constraint) throws SQLException {
        target.migrate();
        target.execute("drop table idempotency_key");
        target.execute("""
                create table idempotency_key (
                    owner       text    not null,
                    key         text    not null,
                    subject     bigint  not null,
                    fingerprint text    not null,
                    created_at  bigint  not null,
                    todos       integer not null,
                    primary key (owner, key)%s
                )
                """.formatted(constraint));
    }

    @Test
    void refusesASourceThatWasNeverUsedAsADatabase() {
        source = CopyEnd.create(from, folder, "missing");

        assertThatExceptionOfType(DatabaseRefusedException.class).isThrownBy(this::copy);

        assertThat(folder.resolve("missing")).isEmptyDirectory();
        assertThat(folder.resolve("target")).isEmptyDirectory();
    }

    @Test
    void copiesNoTextAsAnotherOne() throws SQLException {
        assumeThat(from).as("the other one checks what it is given").isEqualTo(TestDatabase.SQLITE);
        source.execute("update todo set task = cast(x'41C328' as text) where id = 1");

        assertThatExceptionOfType(StorageException.Corrupt.class).isThrownBy(this::copy);
    }

    /** Copies, and executes a statement when every row is there, before the databases are compared. */
    private Result copyAnd(String sql, CopyEnd where) {
        return copy((done, total) -> {
            if (done == total / 3) {
                try {
                    where.execute(sql);
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(this::copy)
                .withMessageContaining(reason);
    }
}
