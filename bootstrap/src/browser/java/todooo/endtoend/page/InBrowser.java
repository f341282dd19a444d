package todooo.endtoend.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Stack;

/** A service and a profile of the browser, new for each test. No test ends well if the browser complains. */
@ExtendWith(InBrowser.Sharing.class)
abstract class InBrowser {
    @TempDir
    private Path directory;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<Window> windows = new ArrayList<>();
    private SharedBrowser browser;
    private Todooo todooo;
    private ApiClient api;

    @BeforeEach
    final void start(SharedBrowser shared) throws IOException {
        browser = shared;
        todooo = Stack.JDBC_SQLITE.start(directory);
        api = new ApiClient(todooo.port());
    }

    @AfterEach
    final void stop() {
        List<String> complaints =
                windows.stream().flatMap(window -> window.complaints().stream()).toList();
        profiles.forEach(BrowserContext::close);
        if (todooo != null) {
            api.close();
            todooo.close();
        }
        assertThat(complaints).isEmpty();
    }

    final ApiClient api() {
        return api;
    }

    final Path directory() {
        return directory;
    }

    final String url() {
        return url(todooo.port());
    }

    static String url(int port) {
        return "http://127.0.0.1:%d/".formatted(port);
    }

    static Browser.NewContextOptions english() {
        return new Browser.NewContextOptions().setLocale("en-GB");
    }

    final BrowserContext profile(Browser.NewContextOptions options) {
        BrowserContext profile = browser.profile(options);
        profiles.add(profile);
        return profile;
    }

    /** Another window of the same profile, still without the page. */
    final Window window(BrowserContext profile) {
        Window window = new Window(profile.newPage());
        windows.add(window);
        return window;
    }

    /** A window with the page. */
    final Window open() {
        return open(english());
    }

    final Window open(Browser.NewContextOptions options) {
        return window(profile(options)).visit(url());
    }

    /** The texts that the service has, in the order of their places. */
    final List<String> stored() {
        return stored(api);
    }

    static List<String> stored(ApiClient api) {
        return api.get("/todo?sort=place")
                .body()
                .valueStream()
                .map(todo -> todo.get("task").textValue())
                .toList();
    }

    /** Hands the one browser to the tests. */
    static final class Sharing implements BeforeAllCallback, ParameterResolver {
        @Override
        public void beforeAll(ExtensionContext context) {
            SharedBrowser.require();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedBrowser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SharedBrowser.class, _ -> SharedBrowser.start(), SharedBrowser.class);
        }
    }
}
