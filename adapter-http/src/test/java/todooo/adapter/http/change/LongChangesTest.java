package todooo.adapter.http.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Parts of the feed of so many bytes that they end before their limit. */
class LongChangesTest {
    private static final int TODOS = 900;
    private static final int GONE = 100;
    private static final String TASK = "😀".repeat(256);
    private static final int MIB = 1 << 20;

    private static final InMemoryTransactions TRANSACTIONS = new InMemoryTransactions();
    private static final TestServer SERVER = TestServer.over(TRANSACTIONS);
    private static final Client CLIENT = new Client(SERVER);

    private static final List<Long> ADDED = new ArrayList<>();
    private static final List<Long> REMOVED = new ArrayList<>();
    private static String known = "";

    /** Long ones come one after the other, and in between short ones go that the client knows. */
    @BeforeAll
    static void fill() {
        for (int i = 0; i < GONE; i++) {
            REMOVED.add(added("t"));
        }
        known = CLIENT.get("/changes?limit=1000").json().get("next").textValue();
        for (int i = 0; i < TODOS; i++) {
            ADDED.add(added(TASK));
            if (i % (TODOS / GONE) == 0) {
                CLIENT.delete("/todo/" + REMOVED.get(i / (TODOS / GONE)));
            }
        }
    }

    private static long added(String task) {
        return TRANSACTIONS.write(
                Owner.LOCAL,
                unit -> unit.of(Owner.LOCAL)
                        .todos()
                        .add(content(task, false, null), NOON)
                        .id()
                        .value());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void endBehindTheLastTodoThatFitsIntoAMebibyte() {
        Reply reply = CLIENT.get("/changes?limit=1000&since=" + known);

        JsonNode changes = reply.json();
        assertThat(reply.body().getBytes(UTF_8).length).isBetween(MIB - 5_000, MIB);
        assertThat(changes.get("more").booleanValue()).isTrue();
        assertThat(changes.get("todos").size()).isBetween(700, TODOS - 1);
        assertThat(changes.get("deleted")).hasSizeBetween(70, GONE - 1);
    }

    @Test
    void leadToEveryChangeOnceAllTheSame() {
        List<Long> todos = new ArrayList<>();
        List<Long> deleted = new ArrayList<>();
        JsonNode part;
        String since = known;
        do {
            part = CLIENT.get("/changes?limit=1000&since=" + since).json();
            part.get("todos").forEach(todo -> todos.add(todo.get("id").longValue()));
            part.get("deleted").forEach(removal -> deleted.add(removal.get("id").longValue()));
            since = part.get("next").textValue();
        } while (part.get("more").booleanValue());

        assertThat(todos).isEqualTo(ADDED);
        assertThat(deleted).isEqualTo(REMOVED);
    }
}
