package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedOutputTest {
    private static final PrintedOutput PAGE = new PrintedOutput("HTTP/1.1 200 OK\n…\nETag: \"1-abcd-2\"\n…");

    @Test
    void ignoresWhereLinesBreak() {
        assertThat(new PrintedOutput("{\"id\":1,\n \"task\":\"a\"}").match("{\"id\":1,\"task\":\"a\"}\n"))
                .isPresent();
    }

    @Test
    void noticesEachDifference() {
        assertThat(new PrintedOutput("{\"id\":1}").match("{\"id\":2}")).isEmpty();
        assertThat(new PrintedOutput("{\"id\":1}").match("{\"id\":1} and more")).isEmpty();
        assertThat(new PrintedOutput("").match("curl: (7) Failed to connect")).isEmpty();
        assertThat(PAGE.match("HTTP/1.1 404 Not Found\nDate: today\nETag: \"1-efgh-3\"\n"))
                .isEmpty();
    }

    @Test
    void saysWhatAnIdOfThePageIs() {
        assertThat(PAGE.match("HTTP/1.1 200 OK\r\nDate: today\r\nETag: \"1-efgh-3\"\r\n\r\n{}"))
                .contains(Map.of("1-abcd-2", "1-efgh-3"));
    }
}
