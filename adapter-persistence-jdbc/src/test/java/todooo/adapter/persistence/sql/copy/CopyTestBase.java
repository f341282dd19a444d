package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.adapter.persistence.sql.copy.DatabaseCopy.Result;
import todooo.adapter.persistence.sql.testkit.TestDatabase;

/** A filled database, one that nobody has used yet, and copies in small batches from the one to the other. */
@ParameterizedClass
@CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "POSTGRESQL, POSTGRESQL"})
abstract class CopyTestBase {
    static final int BATCH = 10;

    @Parameter(0)
    TestDatabase from;

    @Parameter(1)
    TestDatabase to;

    @TempDir
    Path folder;

    CopyEnd source;
    CopyEnd target;

    @BeforeEach
    void fillTheSource() throws SQLException {
        source = CopyEnd.create(from, folder, "source");
        target = CopyEnd.create(to, folder, "target");
        source.fill();
    }

    Result copy() {
        return copy((done, total) -> {});
    }

    Result copy(CopyListener listener) {
        try (var copy = DatabaseCopy.open(source.settings(), target.settings(), BATCH)) {
            return copy.run(listener);
        }
    }

    /** Interrupts a copy as soon as it has written to-dos: a batch more than there were. */
    void interruptAfterABatch() {
        var interruption = new IllegalStateException("interrupted");
        var before = new AtomicInteger(-1);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> copy((done, total) -> {
                    int rows = copiedRows();
                    if (!before.compareAndSet(-1, rows) && rows > before.get()) {
                        throw interruption;
                    }
                }))
                .isSameAs(interruption);
    }

    private int copiedRows() {
        try {
            return target.rows().size();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static String contents(String described) {
        return described.replaceFirst(".* \\((.*)\\)$", "$1");
    }
}
