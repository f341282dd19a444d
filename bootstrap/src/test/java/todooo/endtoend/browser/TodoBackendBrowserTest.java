package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.bootstrap.Todooo;
import todooo.bootstrap.config.Settings;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;

/** A page of another origin in a real browser, which decides what the page may do by what the service tells it. */
class TodoBackendBrowserTest {
    private static final int BEHAVIOURS = 16;

    @TempDir
    private Path directory;

    @Test
    void letsAPageOfAnAllowedOriginDoAllThatTheSpecificationAsksFor() throws Exception {
        try (var page = ReportingPage.serve("todo-backend.html");
                var todooo = start(page.origin("127.0.0.1"))) {
            Map<String, String> report = visit(page, page.origin("127.0.0.1"), todooo);

            assertThat(report).hasSize(BEHAVIOURS);
            assertThat(report.values()).as(report.toString()).containsOnly("holds");
        }
    }

    @Test
    void letsAPageOfAnotherOriginDoNothing() throws Exception {
        try (var page = ReportingPage.serve("todo-backend.html");
                var todooo = start(page.origin("127.0.0.1"));
                var api = new ApiClient(todooo.port())) {
            var created = api.create("Stay as you are");

            Map<String, String> report = visit(page, page.origin("localhost"), todooo);

            assertThat(report).hasSize(BEHAVIOURS);
            assertThat(report.values()).containsOnly("TypeError: Failed to fetch");
            assertThat(api.get("/todo").body()).containsExactly(created.body());
        }
    }

    private Todooo start(String allowedOrigin) {
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(directory);
        properties.put("http.cors.allow-origins", allowedOrigin);
        return Stack.start(Settings.load(directory, Map.of(), properties));
    }

    /** The report of the page about the service when it is opened at this origin. */
    private Map<String, String> visit(ReportingPage page, String origin, Todooo todooo) throws Exception {
        String url = "%s/?root=http://127.0.0.1:%d/todo-backend".formatted(origin, todooo.port());
        try (var _ = Chromium.open(url, directory)) {
            return page.report();
        }
    }
}
