package todooo.adapter.http.todo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Pages of so many bytes that they end before their limit. */
class LongPageTest {
    private static final int TODOS = 1_000;
    private static final String TASK = "😀".repeat(256);
    private static final int MIB = 1 << 20;

    private static final InMemoryTransactions TRANSACTIONS = new InMemoryTransactions();
    private static final TestServer SERVER = TestServer.over(TRANSACTIONS);
    private static final Client CLIENT = new Client(SERVER);

    @BeforeAll
    static void fill() {
        TRANSACTIONS.write(Owner.LOCAL, unit -> {
            for (int i = 0; i < TODOS; i++) {
                unit.of(Owner.LOCAL).todos().add(content(TASK, false, i / 2), NOON);
            }
            return null;
        });
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void endAfterTheLastTodoThatFitsIntoAMebibyte() {
        Reply page = CLIENT.get("/todo?limit=1000");

        int length = page.body().getBytes(UTF_8).length;
        int longest = CLIENT.get("/todo/1000").body().getBytes(UTF_8).length;
        assertThat(length).isBetween(MIB - longest - 1, MIB);
        assertThat(page.header("Content-Length")).isEqualTo(String.valueOf(length));
        assertThat(page.json().size()).isBetween(700, TODOS - 1);
        assertThat(page.next()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "-created", "order", "-order", "updated", "place", "-place"})
    void leadToEveryTodoOnceAllTheSame(String sort) {
        List<Long> ids = new ArrayList<>();
        Optional<String> next = Optional.of("/todo?limit=1000&sort=" + sort);
        while (next.isPresent()) {
            Reply page = CLIENT.get(next.get());
            page.json().forEach(todo -> ids.add(todo.get("id").longValue()));
            next = page.next();
        }

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, TODOS).boxed().toList());
    }

    @Test
    void haveTheSameHeadersForHead() {
        Reply head = CLIENT.send("HEAD", "/todo?limit=1000", BodyPublishers.noBody());
        Reply page = CLIENT.get("/todo?limit=1000");

        assertThat(head.header("Content-Length")).isEqualTo(page.header("Content-Length"));
        assertThat(head.header("Link")).isEqualTo(page.header("Link"));
    }

    @Test
    void areEncodedInUtf8WhereAnEmojiIsFourBytes() {
        Reply todo = CLIENT.get("/todo/1");

        assertThat(todo.body()).contains("\"task\":\"" + TASK + "\"");
        assertThat(todo.header("Content-Length"))
                .isEqualTo(String.valueOf(todo.body().getBytes(UTF_8).length));
    }

    @Test
    void doNotGrowLongerForClientsOfTodoBackend() {
        Reply list = CLIENT.get("/todo-backend");

        assertThat(list.body().getBytes(UTF_8).length).isLessThanOrEqualTo(MIB);
        assertThat(list.json().size()).isBetween(700, TODOS - 1);
    }
}
