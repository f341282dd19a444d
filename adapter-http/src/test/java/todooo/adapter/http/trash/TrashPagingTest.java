package todooo.adapter.http.trash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.todo.Task;
import todooo.domain.trash.DeletionContent;
import todooo.domain.value.Owner;

/** The trash comes in pages, the newest deletion first. */
class TrashPagingTest {
    private static final int MIB = 1 << 20;

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final TestServer server = TestServer.over(transactions);
    private final Client client = new Client(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void leadsFromTheNewestToTheOldest(int limit) {
        fill(5, "t");

        assertThat(walk("/trash?limit=" + limit)).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void hasAHundredOnAPageWithoutALimit() {
        fill(101, "t");

        Reply page = client.get("/trash");

        assertThat(page.json()).hasSize(100);
        assertThat(page.header("Link")).startsWith("<" + server.url() + "/trash?after=");
        assertThat(client.get(page.next().orElseThrow()).json()).hasSize(1);
    }

    @Test
    void skipsAndRepeatsNothingWhileOthersComeAndGo() {
        fill(4, "t");
        Reply first = client.get("/trash?limit=2");
        client.restore("/trash/3"); // where the cursor stands
        fill(1, "t");

        assertThat(walk(first.next().orElseThrow())).containsExactly(2L, 1L);
    }

    @Test
    void endsAPageAtAMebibyte() {
        fill(1000, "😀".repeat(256));

        Reply page = client.get("/trash?limit=1000");

        assertThat(page.body().getBytes(UTF_8).length).isBetween(MIB - 2_000, MIB);
        assertThat(walk("/trash?limit=1000"))
                .containsExactlyElementsOf(LongStream.iterate(1000, id -> id - 1)
                        .limit(1000)
                        .boxed()
                        .toList());
    }

    @Test
    void refusesACursorOfWhichAnyCharacterIsAnother() {
        fill(2, "t");
        String cursor = client.get("/trash?limit=1").next().orElseThrow().replaceFirst(".*after=", "");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refused(cursor.substring(0, i) + other + cursor.substring(i + 1));
            refused(cursor.substring(0, i));
        }
        refused(cursor + "=");
    }

    /** The checksum of each is right: ids that no deletion can have, and more numbers than one. */
    @ParameterizedTest
    @ValueSource(strings = {"AgAAAAAAAAAAvfwqVg", "Av__________FFQGug", "AgAAAAAAAAABAAAAAAAAAAHIrNpx"})
    void refusesACursorOfADeletionThatCannotBe(String forged) {
        refused(forged);
    }

    @Test
    void refusesACursorOfAList() {
        client.created("{\"task\":\"t\"}");
        client.created("{\"task\":\"t\"}");

        refused(client.get("/todo?limit=1").next().orElseThrow().replaceFirst(".*after=", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 'must be from 1 to 1000, not 0'",
        "limit=1001, limit, 'must be from 1 to 1000, not 1001'",
        "limit=all, limit, must be a whole number from 1 to 1000",
        "limit=1&limit=1, limit, must not be repeated",
        "sort=id, sort, 'is not known; known are limit, after'"
    })
    void refusesAQueryItDoesNotTake(String query, String parameter, String detail) {
        JsonNode errors =
                client.get("/trash?" + query).problem(422, "invalid-parameter").get("errors");

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("parameter").textValue()).isEqualTo(parameter);
        assertThat(errors.get(0).get("detail").textValue()).isEqualTo(detail);
    }

    private void refused(String cursor) {
        JsonNode errors = client.get("/trash?after=" + cursor)
                .problem(422, "invalid-parameter")
                .get("errors");

        assertThat(errors.get(0).get("detail").textValue())
                .isEqualTo("is not a cursor of the trash: follow the Link of the page before, or leave it out to start"
                        + " again");
    }

    private void fill(int deletions, String task) {
        transactions.write(Owner.LOCAL, unit -> {
            for (int i = 0; i < deletions; i++) {
                unit.of(Owner.LOCAL).trash().add(DeletionContent.of(new Task(task)), NOON);
            }
            return null;
        });
    }

    private List<Long> walk(String path) {
        List<Long> ids = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Reply page = client.get(next.get());
            page.json().forEach(deletion -> ids.add(deletion.get("id").longValue()));
            next = page.next();
        }
        return ids;
    }
}
