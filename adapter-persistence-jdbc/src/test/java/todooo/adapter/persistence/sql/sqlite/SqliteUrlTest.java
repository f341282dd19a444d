package todooo.adapter.persistence.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;

class SqliteUrlTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:test.db, test.db",
        "jdbc:sqlite:my list.db?max_page_count=20, my list.db",
        "jdbc:sqlite:50%.db, 50%.db",
        "jdbc:sqlite:a;b.db, a;b.db",
        "jdbc:sqlite:file:test.db, test.db",
        "jdbc:sqlite:/tmp/test.db, /tmp/test.db",
        "jdbc:sqlite:file:///tmp/test.db, /tmp/test.db"
    })
    void namesAFile(String url, String file) {
        assertThat(SqliteUrl.of(url).path()).isEqualTo(Path.of(file).toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite: ",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite::MEMORY:",
                "jdbc:sqlite::resource:test.db",
                "jdbc:sqlite:?synchronous=FULL",
                "jdbc:sqlite:file:",
                "jdbc:sqlite:file::memory:",
                "jdbc:sqlite:file::Memory:"
            })
    void refusesWhatIsNotAFile(String url) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> SqliteUrl.of(url))
                .withMessageContaining("is not a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:file:t?mode=memory",
                "jdbc:sqlite:file:t?MODE=memory",
                "jdbc:sqlite:t.db?vfs=memdb",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:t.db?max_page_count=20&immutable=1",
                "jdbc:sqlite:t.db?open_mode=198",
                "jdbc:sqlite:t.db?shared_cache=true",
                "jdbc:sqlite:t.db?nolock"
            })
    void refusesToBeToldByWhichMeansItOpens(String url) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> SqliteUrl.of(url))
                .withMessageContaining("is not allowed in its URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:file:a%20b.db", "jdbc:sqlite:file://host/t.db"})
    void refusesUrisThatNeedDecoding(String url) {
        assertThatExceptionOfType(DatabaseRefusedException.class)
                .isThrownBy(() -> SqliteUrl.of(url))
                .withMessageContaining("write the path of the file without file:");
    }

    @Test
    void keepsTheSettingsOfTheDriver() {
        SqliteUrl url = SqliteUrl.of("jdbc:sqlite:/tmp/50%#1.db?max_page_count=20");

        assertThat(url.forDriver()).isEqualTo("jdbc:sqlite:/tmp/50%#1.db?max_page_count=20");
        assertThat(url.unchanging()).isEqualTo("jdbc:sqlite:file:/tmp/50%25%231.db?immutable=1&max_page_count=20");
    }
}
