package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import todooo.bootstrap.Todooo;
import todooo.endtoend.browser.SwaggerUi.Shown;

/** The page of the documentation in a real browser, new for each test. */
abstract class DocsBrowser {
    /** How wide the screen of a phone is, in pixels of CSS. */
    static final int PHONE_WIDTH = 390;

    @TempDir
    private Path directory;

    private Chromium chromium;
    private DevToolsTab tab;

    /** On what a person looks at the page. */
    enum Look {
        LIGHT("light", 1280, 900, false),
        DARK("dark", 1280, 900, false),
        PHONE("light", PHONE_WIDTH, 844, true),
        DARK_PHONE("dark", PHONE_WIDTH, 844, true);

        private final String scheme;
        private final int width;
        private final int height;
        private final boolean mobile;

        Look(String scheme, int width, int height, boolean mobile) {
            this.scheme = scheme;
            this.width = width;
            this.height = height;
            this.mobile = mobile;
        }

        void applyTo(DevToolsTab tab) {
            tab.resize(width, height, mobile);
            tab.preferColors(scheme);
        }
    }

    @BeforeEach
    final void startBrowser() throws Exception {
        chromium = Chromium.open("about:blank", directory);
        tab = chromium.tab();
    }

    @AfterEach
    final void stopBrowser() {
        if (tab != null) {
            tab.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The page, as a person sees and uses it. */
    final DevToolsTab tab() {
        return tab;
    }

    /** Where a service may keep its data. */
    final Path directory() {
        return directory;
    }

    static String docs(Todooo todooo) {
        return "http://127.0.0.1:%d/docs".formatted(todooo.port());
    }

    /** Fills in and executes forms, one after the other on the same page. */
    final void addTwoChangeOneAndFindBoth(SwaggerUi page) throws Exception {
        List<Long> ids = new ArrayList<>();
        page.open("createTodo");
        for (String task : List.of("Water the plants", "Pay the rent")) {
            page.fillIn("createTodo", "{\"task\": \"%s\"}".formatted(task));
            Shown created = page.execute("createTodo");
            assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
            ids.add(created.body().get("id").longValue());
        }
        assertThat(ids).containsExactly(1L, 2L);

        page.open("changeTodo");
        page.fillIn("changeTodo", "{\"completed\": true}");
        assertThat(page.execute("changeTodo").status()).isEqualTo(200);

        page.open("listTodos");
        assertThat(page.execute("listTodos").body())
                .extracting(todo -> todo.get("task").textValue() + " " + todo.get("completed"))
                .containsExactly("Water the plants true", "Pay the rent false");
        assertThat(tab.complaints()).isEmpty();
    }
}
