package todooo.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.TestServer;

/** Every documented member that clients write is taken and shown, whichever request writes it. */
class DocumentedContentTest {
    private static final Place COMPONENTS = OpenApiDocument.OURS.root().at("components");
    private static final JsonNode EXAMPLE =
            COMPONENTS.at("examples", "Content", "value").value();
    /** The example, which whoever starts can send as it is, with a list that is there. */
    private static final JsonNode CONTENT = ((ObjectNode) EXAMPLE.deepCopy()).put("list", 1);

    private static final List<String> MEMBERS =
            COMPONENTS.at("schemas", "NewTodo", "properties").names();
    private static final String ONLY_A_TASK = "{\"task\":\"t\"}";

    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @BeforeAll
    static void createAList() {
        assertThat(CLIENT.created("/lists", "{\"title\":\"Home\"}")).endsWith("/lists/1");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void theExampleHasAValueForEachMemberThatIsNotItsDefault() {
        JsonNode defaults = CLIENT.post("/todo", ONLY_A_TASK).json();

        assertThat(MEMBERS)
                .allMatch(EXAMPLE::has)
                .allSatisfy(
                        member -> assertThat(CONTENT.get(member)).isNotNull().isNotEqualTo(defaults.get(member)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Todo", "TodoReplacement", "TodoPatch"})
    void theOtherSchemasHaveEachMember(String schema) {
        assertThat(COMPONENTS.at("schemas", schema, "properties").names()).containsAll(MEMBERS);
    }

    @Test
    void aCreationShowsEachMember() {
        assertThat(written(CLIENT.post("/todo", CONTENT.toString()))).isEqualTo(CONTENT);
    }

    @Test
    void aReplacementShowsEachMember() {
        String path = CLIENT.created(ONLY_A_TASK);

        assertThat(written(CLIENT.put(path, CONTENT.toString()))).isEqualTo(CONTENT);
    }

    @Test
    void aPatchShowsEachMember() {
        String path = CLIENT.created(ONLY_A_TASK);

        assertThat(written(CLIENT.patch(path, CONTENT.toString()))).isEqualTo(CONTENT);
    }

    private static JsonNode written(Client.Reply reply) {
        return ((ObjectNode) reply.json()).retain(MEMBERS);
    }
}
