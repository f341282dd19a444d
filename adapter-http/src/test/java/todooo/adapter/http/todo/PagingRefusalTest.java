package todooo.adapter.http.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.TestServer;

/** Cursors lead on in the list that they come from, and nowhere else. */
class PagingRefusalTest {
    private static final String LIST = "/todo?task=learn&completed=false&sort=-order";
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @BeforeAll
    static void fill() {
        fill(CLIENT);
    }

    private static void fill(Client client) {
        for (int order = 1; order <= 3; order++) {
            client.created("{\"task\":\"Learn\",\"order\":%d}".formatted(order));
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&limit=1", "&limit=1000", ""})
    void leadOnWithAnyLimit(String limit) {
        assertThat(CLIENT.get(LIST + limit + "&after=" + cursor(CLIENT))
                        .json()
                        .get(0)
                        .get("order")
                        .intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/todo?",
                "/todo?task=learn&completed=false&sort=order",
                "/todo?task=learn&completed=false&sort=-created",
                "/todo?task=learn&completed=false&sort=-place",
                "/todo?task=learn&completed=false",
                "/todo?task=learn&completed=true&sort=-order",
                "/todo?task=learn&sort=-order",
                "/todo?task=lear&completed=false&sort=-order",
                "/todo?completed=false&sort=-order"
            })
    void areBoundToFilterAndSort(String otherList) {
        refused(CLIENT, otherList + "&after=" + cursor(CLIENT));
    }

    /** The checksum of each is right: an order beyond 32 bits, and a to-do without a time of creation. */
    @ParameterizedTest
    @ValueSource(strings = {"/todo?sort=order&after=AgAAAAAAAAABAAAAAIAAAADHOZlT", "/todo?after=AgAAAAAAAAABa52_NA"})
    void areRefusedAtPositionsThatNoTodoCanHave(String forged) {
        refused(CLIENT, forged);
    }

    @Test
    void holdOnEveryInstance() {
        try (TestServer instance = TestServer.start()) {
            Client client = new Client(instance);
            fill(client);

            assertThat(client.get(LIST + "&after=" + cursor(CLIENT)).json()).hasSize(2);
        }
    }

    @Test
    void areRefusedWhenAnyCharacterIsAnother() {
        String cursor = cursor(CLIENT);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refused(CLIENT, LIST + "&after=" + cursor.substring(0, i) + other + cursor.substring(i + 1));
            refused(CLIENT, LIST + "&after=" + cursor.substring(0, i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "+", "=", "2", "null", "%F0%9F%98%80", "..%2F", "'%20or%201=1"})
    void areRefusedWhenTheyAreNone(String text) {
        refused(CLIENT, LIST + "&after=" + text);
    }

    /** Whether a cursor is right depends on the list, so that is what has to be right first. */
    @Test
    void areNotJudgedBeforeTheList() {
        JsonNode problem = CLIENT.get("/todo?sort=name&limit=0&after=none").problem(422, "invalid-parameter");

        assertThat(problem.get("errors").findValuesAsText("parameter")).containsExactly("sort", "limit");
    }

    private static String cursor(Client client) {
        return client.get(LIST + "&limit=1").next().orElseThrow().replaceFirst(".*after=", "");
    }

    private static void refused(Client client, String path) {
        JsonNode errors = client.get(path).problem(422, "invalid-parameter").get("errors");

        assertThat(errors).as(path).hasSize(1);
        assertThat(errors.get(0).get("parameter").textValue()).isEqualTo("after");
        assertThat(errors.get(0).get("detail").textValue())
                .isEqualTo("is not a cursor of this list: follow the Link of the page before, with the same sort"
                        + " and the same of all that filters, or leave it out to start again");
    }
}
