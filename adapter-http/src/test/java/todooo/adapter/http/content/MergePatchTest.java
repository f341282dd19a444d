package todooo.adapter.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.adapter.http.rest.body.Json;

/**
 * The examples of RFC 7396, appendix A, in the order of that table and in terms of a to-do: the member {@code a} is an
 * order or a task. Numbers 5 and 14 start from a value that no to-do can have; number 7 does too and is there as its
 * patch.
 */
class MergePatchTest {
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1  | {"task":"b"}             | {"task":"c"}                     | {"task":"c"}
            2  | {"task":"b"}             | {"order":7}                      | {"task":"b","order":7}
            3  | {"task":"b","order":7}   | {"order":null}                   | {"task":"b","order":null}
            4  | {"task":"b","order":7,"completed":true} | {"order":null}    | {"task":"b","order":null,"completed":true}
            13 | {"task":"b","order":null} | {"completed":true}              | {"task":"b","order":null,"completed":true}
            """)
    void mergesAsTheExamplesOfTheRfc(int number, String original, String patch, String result) {
        for (String mediaType : new String[] {"application/merge-patch+json", "application/json"}) {
            String path = CLIENT.created(original);

            JsonNode patched = patch(path, patch, mediaType).json();

            Json.read(result)
                    .propertyStream()
                    .forEach(member -> assertThat(patched.get(member.getKey()))
                            .as("%d, %s", number, member.getKey())
                            .isEqualTo(member.getValue()));
            assertThat(CLIENT.get(path).json()).isEqualTo(patched);
        }
    }

    /** A patch that would make something else of it than a to-do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            3  | {"task":null}
            6  | {"task":["b"]}
            7  | {"task":{"b":"d","c":null}}
            8  | {"task":[1]}
            9  | ["c","d"]
            10 | ["c"]
            11 | null
            12 | "bar"
            15 | {"task":{"bb":{"ccc":null}}}
            """)
    void refusesTheExamplesOfTheRfcThatLeaveNoTodo(int number, String patch) {
        for (String mediaType : new String[] {"application/merge-patch+json", "application/json"}) {
            String path = CLIENT.created("{\"task\":\"b\"}");

            assertThat(patch(path, patch, mediaType)
                            .problem(422, "invalid-content")
                            .get("errors"))
                    .as("%d", number)
                    .hasSize(1);
            assertThat(CLIENT.get(path).header("ETag")).isEqualTo("\"1-hoebup279c-2\"");
        }
    }

    private static Reply patch(String path, String patch, String mediaType) {
        return CLIENT.send("PATCH", path, BodyPublishers.ofString(patch), "Content-Type", mediaType);
    }
}
