package todooo.endtoend.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import todooo.endtoend.testkit.Requirement;

/** Debian's Chromium, driven by Playwright: one for all tests, as its start takes seconds. */
final class SharedBrowser implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** How long the page may take for what it does, also on a busy machine and after pauses of some seconds. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", // it would refuse to run as root
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage", // small in containers
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private SharedBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the tests where it is not installed. */
    static void require() {
        Requirement.require(Files.isExecutable(PROGRAM), "There is no Chromium here: install the package chromium");
    }

    static SharedBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS);
        return new SharedBrowser(playwright, playwright.chromium().launch(options));
    }

    /** A profile that is new to the world. */
    BrowserContext profile(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
