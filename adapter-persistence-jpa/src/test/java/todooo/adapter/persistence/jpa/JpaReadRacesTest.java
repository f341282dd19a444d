package todooo.adapter.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.testkit.Interception;
import todooo.adapter.persistence.sql.testkit.OpenStore;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.storage.StorageException;
import todooo.domain.todo.ToDo;

/** A to-do and its tags are read by two statements, and never shown as they were at two moments. */
class JpaReadRacesTest {
    @TempDir
    private Path folder;

    private @Nullable Runnable meanwhile;

    @ParameterizedTest
    @EnumSource
    void aVersionIsNotShownWithTheTagsOfAnother(TestDatabase product) {
        Interception between = (method, arguments) -> {
            Runnable once = meanwhile;
            if (once != null
                    && method.startsWith("prepare")
                    && String.valueOf(arguments[0]).contains("todo_tag")) {
                meanwhile = null;
                once.run();
            }
        };
        var settings = product.create(folder);
        try (OpenStore read = OpenStore.open(JpaTransactions::open, settings, between::around);
                OpenStore written = OpenStore.open(JpaTransactions::open, settings)) {
            var owner = Fixtures.newOwner();
            var reading = new OwnedTodos(read.transactions(), owner);
            var writing = new OwnedTodos(written.transactions(), owner);
            ToDo first = writing.add(content("Tagged").withTags(writing.tags("home", "work")));
            ToDo second = first.withContent(first.content().withTags(writing.tags("home")), NOON);
            ToDo last = second.withContent(content("Bare"), NOON);

            meanwhile = () -> writing.replace(second);
            assertThatExceptionOfType(StorageException.LostRace.class).isThrownBy(() -> reading.find(first));
            assertThat(reading.find(first)).contains(second);

            meanwhile = () -> writing.replace(last);
            assertThatExceptionOfType(StorageException.LostRace.class).isThrownBy(() -> reading.find(first));
            assertThat(reading.find(first)).contains(last);
        }
    }
}
