package todooo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.domain.query.SearchText;

/** Tasks that may no longer be written, but were before the rules became stricter. */
class StoredTextsTest extends EndToEnd {
    @ParameterizedTest
    @ValueSource(strings = {"two\nlines and a tab\t", "\u200b\u200b\u200b", "\u0301\u0302\u0303", "left \u202e open"})
    void areReadListedFoundAndChangedInTheirOtherMembers(String task) throws SQLException {
        long id = stored(task);
        String path = "/todo/" + id;

        JsonNode read = api().get(path).body();
        assertThat(read.get("task").textValue()).isEqualTo(task);
        assertThat(api().get("/todo?limit=1000").body()).contains(read);
        assertThat(api().search(task).body()).contains(read);
        JsonNode changed = api().patch(path, Map.of("completed", true)).body();
        assertThat(changed.get("completed").booleanValue()).isTrue();
        assertThat(changed.get("task").textValue()).isEqualTo(task);
        assertThat(api().create(task).status()).isEqualTo(422);
        assertThat(api().delete(path).status()).isEqualTo(204);
    }

    /** Stores it past the service, as it did when it allowed more. */
    private long stored(String task) throws SQLException {
        long id = api().create("Take the place of this").id();
        try (var connection = connect();
                var statement = connection.prepareStatement("update todo set task = ?, task_folded = ? where id = ?")) {
            statement.setString(1, task);
            statement.setString(2, new SearchText(task).folded());
            statement.setLong(3, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        return id;
    }
}
