package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;

/** The page for people starts and takes a to-do; {@code mvn -Pbrowser verify} looks at all the rest. */
class PageBrowserTest {
    @TempDir
    private Path directory;

    @Test
    void addsATodoUnderItsPolicyWithoutAComplaint() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory);
                var api = new ApiClient(todooo.port());
                Chromium chromium = Chromium.open("about:blank", directory);
                DevToolsTab tab = chromium.tab()) {
            tab.visit("http://127.0.0.1:%d/".formatted(todooo.port()));
            tab.await("document.querySelector('html[data-ready]') && document.activeElement?.id === 'add'");
            tab.type("Water the plants");
            tab.pressEnter();
            tab.await("document.querySelector('#list > li .task')?.textContent === 'Water the plants'");
            tab.await("!document.querySelector('#list > li.unsent')");

            assertThat(api.search("plants").body()).hasSize(1);
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
