package todooo.adapter.http.todo;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.ReadBounds;
import todooo.domain.storage.TodoRepository;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** Lists in every order, from page to page by their links (RFC 8288). */
class PagingTest {
    private static final Integer[] ORDERS = {null, 3, -1, null, 2, 3, Integer.MIN_VALUE, 0};

    /** Bounds that let pages with a filter end early. */
    private static final ReadBounds BOUNDS = new ReadBounds(3, 2, 3, 9, 9, 9, 9);

    private final InMemoryTransactions transactions = new InMemoryTransactions(BOUNDS);
    private final TestServer server = TestServer.over(transactions);
    private final Client client = new Client(server);

    /** Eight to-dos, number 1 to 8, in another order by each of their properties. */
    @BeforeEach
    void fill() {
        transactions.write(Owner.LOCAL, unit -> {
            TodoRepository todos = unit.of(Owner.LOCAL).todos();
            for (int i = 0; i < ORDERS.length; i++) {
                ToDo todo = todos.add(content("Learn", i % 2 == 0, ORDERS[i]), NOON.minus(i / 3, MICROS));
                todos.replace(todo.withContent(content("Learn!", i % 2 == 0, ORDERS[i]), NOON.plus(i * 5 % 4, MICROS)));
            }
            todos.move(new TodoId(8), null);
            todos.move(new TodoId(3), new TodoId(5));
            return null;
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "created,  7 8 4 5 6 1 2 3",
        "-created, 3 2 1 6 5 4 8 7",
        "updated,  1 5 2 6 3 7 4 8",
        "-updated, 8 4 7 3 6 2 5 1",
        "order,    7 3 8 5 2 6 1 4",
        "-order,   6 2 5 8 3 7 4 1",
        "place,    8 1 2 4 5 3 6 7",
        "-place,   7 6 3 5 4 2 1 8"
    })
    void leadToEveryTodoInEveryOrder(String sort, String ids) {
        for (int limit = 1; limit <= ORDERS.length; limit++) {
            List<Reply> pages = walk("/todo?sort=%s&limit=%d".formatted(sort, limit));

            assertThat(ids(pages)).isEqualTo(ids);
            int full = (ORDERS.length + limit - 1) / limit;
            // Those without an order are looked for among all, and a page of them may end early.
            assertThat(pages.size())
                    .isBetween(full, sort.endsWith("order") ? full + ORDERS.length / BOUNDS.rows() : full);
        }
    }

    @ParameterizedTest
    @CsvSource({"task=LEARN&completed=true&sort=-order, 5 3 7 1", "task=xy, ''", "completed=false, 8 4 6 2"})
    void leadOnlyToWhatTheFilterLetsThrough(String query, String ids) {
        assertThat(ids(walk("/todo?limit=1&" + query))).isEqualTo(ids);
        assertThat(ids(walk("/todo/?limit=3&" + query))).isEqualTo(ids);
    }

    @Test
    void leadOnFromAPageThatEndedEarlyWithoutATodo() {
        Reply first = client.get("/todo?task=zz");

        assertThat(first.json()).isEmpty();
        assertThat(first.header("Link")).startsWith("<" + server.url() + "/todo?task=zz&after=");
        assertThat(walk("/todo?task=zz")).hasSize(ORDERS.length / BOUNDS.rows() + 1);
    }

    @Test
    void repeatTheWholeQueryOfTheClientInAnAbsoluteUrl() {
        client.created("{\"task\":\"a&b=c d+e%>;\\\" ü😀\"}");
        client.created("{\"task\":\"a&b=c d+e%>;\\\" ü😀\"}");
        String query = "task=a%26b%3Dc+d%2Be%25%3E%3B%22+%C3%BC%F0%9F%98%80&completed=false&sort=-order&limit=0001";

        String link = client.get("/todo?" + query).header("Link");

        assertThat(link)
                .startsWith("<" + server.url() + "/todo?" + query + "&after=")
                .endsWith(">; rel=\"next\"");
        assertThat(ids(walk("/todo?" + query))).isEqualTo("10 9");
    }

    @Test
    void fitIntoARequestLineWhateverIsSearchedFor() {
        String task = "😀".repeat(256);
        client.created("{\"task\":\"" + task + "\"}");
        client.created("{\"task\":\"" + task + "\"}");

        String query = "completed=false&sort=-created&limit=1&task=" + "%F0%9F%98%80".repeat(256);

        assertThat(ids(walk("/todo?" + query))).isEqualTo("10 9");
    }

    @Test
    void startWithThePublicUrlIfThereIsOne() {
        try (TestServer proxied = TestServer.at(URI.create("https://example.org/api/"))) {
            Client direct = new Client(proxied);
            direct.created("{\"task\":\"t\"}");
            direct.created("{\"task\":\"t\"}");

            assertThat(direct.get("/todo?limit=1").header("Link"))
                    .startsWith("<https://example.org/api/todo?limit=1&after=");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "updated", "order", "place", "-created", "-updated", "-order", "-place"})
    void skipAndRepeatNothingWhileOthersComeAndGo(String sort) {
        String before = ids(walk("/todo?sort=" + sort));
        List<String> seen = new ArrayList<>();

        Optional<String> next = Optional.of("/todo?limit=2&sort=" + sort);
        while (next.isPresent()) {
            Reply page = client.get(next.get());
            List<String> ids = page.json().findValuesAsText("id");
            seen.addAll(ids);
            if (!ids.isEmpty()) { // a page may end early
                client.delete("/todo/" + ids.getLast()); // where the cursor stands
            }
            client.created("{\"task\":\"t\",\"order\":%d}".formatted(ids.size() - seen.size()));
            next = page.next();
        }

        seen.removeIf(id -> !before.contains(id));
        assertThat(String.join(" ", seen)).isEqualTo(before);
    }

    /** The pages from the first to the last. */
    private List<Reply> walk(String path) {
        List<Reply> pages = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            assertThat(pages).hasSizeLessThan(100);
            Reply page = client.get(next.get());
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            pages.add(page);
            next = page.next();
        }
        return pages;
    }

    private static String ids(List<Reply> pages) {
        return pages.stream()
                .flatMap(page -> page.json().findValuesAsText("id").stream())
                .collect(Collectors.joining(" "));
    }
}
