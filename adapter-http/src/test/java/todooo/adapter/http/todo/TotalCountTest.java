package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.port.out.Transactions;
import todooo.application.port.out.Work;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.query.ReadBounds;
import todooo.domain.value.Owner;

/** How many to-dos a list has in all, for those who prefer to know (RFC 7240). */
class TotalCountTest {
    private static final Reads READS = new Reads(new InMemoryTransactions(), new AtomicInteger());
    private static final TestServer SERVER = TestServer.over(READS);
    private static final Client CLIENT = new Client(SERVER);

    @BeforeAll
    static void fill() {
        CLIENT.created("{\"task\":\"Learn SQL\"}");
        CLIENT.created("{\"task\":\"Learn JPA\",\"completed\":true}");
        CLIENT.created("{\"task\":\"Cook\"}");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "?limit=1, 3", "?task=LEARN&limit=1, 2", "?completed=true&sort=-order, 1", "?task=absent, 0"})
    void isThatOfAllPages(String query, String count) {
        Reply reply = CLIENT.get("/todo" + query, "Prefer", "count=exact");

        assertThat(reply.header("X-Total-Count")).isEqualTo(count);
        assertThat(reply.header("Preference-Applied")).isEqualTo("count=exact");
    }

    @Test
    void isTheSameOnTheLastPage() {
        String last = CLIENT.get("/todo?limit=2").next().orElseThrow();

        assertThat(CLIENT.get(last, "Prefer", "count=exact").header("X-Total-Count"))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Count = \"exact\"",
                "return=minimal, count=exact",
                "respond-async, wait=10,count=exact;a=b, handling=lenient",
                "count=exact, count=none"
            })
    void isFoundAmongOtherPreferences(String prefer) {
        Reply reply = CLIENT.get("/todo", "Prefer", prefer);

        assertThat(reply.header("X-Total-Count")).isEqualTo("3");
        assertThat(reply.header("Preference-Applied")).isEqualTo("count=exact");
        assertThat(reply.json()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "count", "count=EXACT", "count=planned", "count=none, count=exact", "return=minimal"})
    void isNotCountedForOthers(String prefer) {
        int before = READS.number().get();

        Reply reply = CLIENT.get("/todo?limit=1", "Prefer", prefer);

        assertThat(READS.number().get() - before).isEqualTo(1);
        assertThat(reply.response().headers().map()).doesNotContainKeys("x-total-count", "preference-applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "Link", "Preference-Applied", "Vary", "X-Total-Count"})
    void isInTheAnswerToHeadAsAllHeadersAre(String header) {
        Reply get = CLIENT.get("/todo?limit=1", "Prefer", "count=exact");
        Reply head = CLIENT.send("HEAD", "/todo?limit=1", BodyPublishers.noBody(), "Prefer", "count=exact");

        assertThat(head.body()).isEmpty();
        assertThat(head.header(header)).isEqualTo(get.header(header)).isNotEmpty();
    }

    @Test
    void isLeftOutIfItWouldTakeTooLongToCount() {
        var bounds = new ReadBounds(9, 9, 9, 2, 1, 9, 9);
        try (var server = TestServer.over(new InMemoryTransactions(bounds))) {
            var client = new Client(server);
            client.created("{\"task\":\"One\"}");
            client.created("{\"task\":\"Two\"}");
            assertThat(client.get("/todo", "Prefer", "count=exact").header("X-Total-Count"))
                    .isEqualTo("2");
            client.created("{\"task\":\"Three\"}");

            Reply reply = client.get("/todo", "Prefer", "count=exact");

            assertThat(reply.json()).hasSize(3);
            assertThat(reply.response().headers().map()).doesNotContainKeys("x-total-count", "preference-applied");
        }
    }

    @Test
    void isWhatCachesTellAnswersApartBy() {
        assertThat(CLIENT.get("/todo").header("Vary")).isEqualTo("Prefer");
    }

    /** Transactions that count reads and scans. */
    private record Reads(Transactions transactions, AtomicInteger number) implements Transactions {
        @Override
        public <T extends @Nullable Object> T read(Work<? extends T> work) {
            number.incrementAndGet();
            return transactions.read(work);
        }

        @Override
        public <T extends @Nullable Object> T scan(Work<? extends T> work) {
            number.incrementAndGet();
            return transactions.scan(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Owner owner, Work<? extends T> work) {
            return transactions.write(owner, work);
        }
    }
}
