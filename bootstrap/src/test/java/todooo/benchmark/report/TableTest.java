package todooo.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void isMarkdownThatReadsAsPlainTextToo() {
        var table = new Table(List.of("server", "requests/s"));
        table.add(List.of("bare", "123,100"));
        table.add(List.of("jdbc SQLite", "78,300"));

        assertThat(table).hasToString("""
                | server      | requests/s |
                |-------------|-----------:|
                | bare        |    123,100 |
                | jdbc SQLite |     78,300 |
                """);
    }
}
