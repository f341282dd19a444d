package todooo.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.benchmark.http.RawAnswer;
import todooo.benchmark.load.Revisions.TaggedTodo;

class RevisionsTest {
    @Test
    void changesTheVersionThatTheAnswerBrought() {
        var traffic = new Revisions(List.of(new TaggedTodo(7, "\"1-a-1\"")));

        String first = traffic.next();
        traffic.answered(
                new RawAnswer(200, "HTTP/1.1 200 OK\r\nETag: \"2-b-1\"\r\n\r\n", "{\"id\":7,\"completed\":true}"));
        String second = traffic.next();

        assertThat(first)
                .startsWith("PATCH /todo/7 ")
                .contains("If-Match: \"1-a-1\"")
                .endsWith("{\"completed\": true}");
        assertThat(second)
                .startsWith("PATCH /todo/7 ")
                .contains("If-Match: \"2-b-1\"")
                .endsWith("{\"completed\": false}");
    }
}
