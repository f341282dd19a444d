package todooo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.SwaggerUi.Shown;

/** The page of the documentation in a real browser, as newcomers meet it. */
class DocsBrowserTest {
    /** How wide the screen of a phone is, in pixels of CSS. */
    private static final int PHONE_WIDTH = 390;

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
    void startBrowser() throws Exception {
        chromium = Chromium.open("about:blank", directory);
        tab = chromium.tab();
    }

    @AfterEach
    void stopBrowser() {
        if (tab != null) {
            tab.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE"})
    void letsANewcomerAddTwoTodosChangeOneAndFindBoth(Look look) throws Exception {
        look.applyTo(tab);
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab, docs(todooo)));
        }
    }

    @Test
    void worksBehindAProxyThatTakesAPrefixOff() throws Exception {
        try (PrefixProxy proxy = PrefixProxy.of("/tasks");
                Todooo todooo = start(proxy.url())) {
            proxy.forwardTo(todooo.port());

            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab, proxy.url() + "/"));

            assertThat(tab.evaluate("location.origin + location.pathname").textValue())
                    .isEqualTo(proxy.url() + "/docs");
        }
    }

    @Test
    void worksWhereverItIsOpenedThoughThePublicUrlIsElsewhere() throws Exception {
        try (Todooo todooo = start("https://example.org/tasks")) {
            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab, docs(todooo) + "/"));
        }
    }

    @Test
    void worksTwiceInARowForEverything() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            SwaggerUi page = SwaggerUi.visit(tab, docs(todooo));
            List<String> statuses = new ArrayList<>();

            for (String operation : page.operations()) {
                page.open(operation);
                statuses.add("%s %d %d"
                        .formatted(
                                operation,
                                page.execute(operation).status(),
                                page.execute(operation).status()));
            }

            assertThat(statuses)
                    .containsExactlyInAnyOrder(
                            "createTodo 201 201",
                            "listTodos 200 200",
                            "getTodo 200 200",
                            "changeTodo 200 200",
                            "replaceTodo 200 200",
                            "deleteTodo 204 404",
                            "clearCompletedTodos 200 200");
        }
    }

    @Test
    void startsWithNothingFilledInButWhatIsRequired() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            SwaggerUi page = SwaggerUi.visit(tab, docs(todooo));
            page.openAll();

            assertThat(page.filledInOptions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK_PHONE"})
    void keepsNobodyOut(Look look) throws Exception {
        look.applyTo(tab);
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            SwaggerUi page = SwaggerUi.visit(tab, docs(todooo));
            assertThat(seriousViolations()).isEmpty();

            addTwoChangeOneAndFindBoth(page);
            page.open("replaceTodo");
            page.open("deleteTodo");
            page.openSchemas();
            assertThat(seriousViolations()).isEmpty();
        }
    }

    @Test
    void fitsAPhone() throws Exception {
        Look.PHONE.applyTo(tab);
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            SwaggerUi page = SwaggerUi.visit(tab, docs(todooo));
            assertThat(tooWide()).isEmpty();

            page.openAll();
            addTwoChangeOneAndFindBoth(page);
            assertThat(tooWide()).isEmpty();
            assertThat(tab.evaluate("document.documentElement.scrollWidth").intValue())
                    .isLessThanOrEqualTo(PHONE_WIDTH);
        }
    }

    @Test
    void followsTheColorsThatItsUserPrefers() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory)) {
            tab.preferColors("dark");
            SwaggerUi.visit(tab, docs(todooo));
            String dark = background();

            tab.preferColors("light");
            tab.await("document.documentElement.className === ''");

            assertThat(dark).isEqualTo("rgb(28, 32, 34)");
            assertThat(background()).isEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    /** Fills in and executes forms, one after the other on the same page. */
    private void addTwoChangeOneAndFindBoth(SwaggerUi page) throws Exception {
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

    private Todooo start(String publicUrl) {
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(directory);
        properties.put("http.public-url", publicUrl);
        return Stack.start(Settings.load(directory, Map.of(), properties));
    }

    private static String docs(Todooo todooo) {
        return "http://127.0.0.1:%d/docs".formatted(todooo.port());
    }

    /** What axe calls serious or critical. */
    private List<String> seriousViolations() throws IOException {
        try (InputStream axe = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            tab.evaluate(new String(axe.readAllBytes(), UTF_8) + "; 0");
        }
        return SwaggerUi.strings(tab.evaluate("""
                axe.run({resultTypes: ['violations']}).then(results => results.violations
                  .filter(violation => ['serious', 'critical'].includes(violation.impact))
                  .flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html)))"""));
    }

    /** What reaches beyond the right edge of a phone, and could not be seen without moving the page. */
    private List<String> tooWide() {
        return SwaggerUi.strings(tab.evaluate("""
                [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().right > %d)
                  .map(element => element.outerHTML.slice(0, 200))""".formatted(PHONE_WIDTH)));
    }

    private String background() {
        return tab.evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .textValue();
    }
}
