package todooo.adapter.persistence.sql.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.testkit.Adapter;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;

/** The guarantees of transactions on a SQLite file that two processes have open. */
abstract class SharedFileContract {
    @TempDir
    private Path folder;

    protected abstract Adapter adapter();

    @Test
    void nobodyElseWritesWhileATransactionReadsWhatItChanges() {
        try (OpenStore first = open();
                OpenStore second = open()) {
            ToDo added = first.add("Read");
            first.write(todos -> {
                ToDo read = todos.find(added.id()).orElseThrow();
                assertThatExceptionOfType(StorageException.Unavailable.class).isThrownBy(() -> second.add("Between"));
                todos.replace(read.withContent(content("Changed"), NOON));
            });
            ToDo after = second.add("After");

            assertThat(second.find(added).task().text()).isEqualTo("Changed");
            assertThat(first.list()).containsExactlyInAnyOrder(first.find(added), after);
        }
    }

    private OpenStore open() {
        return OpenStore.open(adapter(), TestDatabase.SQLITE.create(folder, Duration.ofMillis(500)));
    }
}
