package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody can read and use the page: axe finds nothing, in no state, and it fits small screens. */
class LooksInBrowser extends InBrowser {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("todooo.screenshots"));
    private static final int NARROW = 320;
    private static final int MANY = 10_000;
    private static final int PAGE = 1000;
    private static final int WRITERS = 64;
    private static final int FAR = 1_000_000;
    private static final String[] TASKS = {
        "Call Ada about the keynote",
        "Buy milk, bread and a lemon",
        "Pay the rent",
        "Write the report for Thursday",
        "Water the plants",
        "Book the train to Hamburg",
        "Return “The 5th Wave” to the library",
        "Repair the bicycle"
    };

    @Test
    void isReadableEmptyFilledEditedAndWithItsHelp() throws IOException {
        Window window = open();
        assertAccessible(window);
        filled(window);
        assertAccessible(window);
        shoot(window, "desktop");

        window.button("More for “%s”".formatted(TASKS[0])).click();
        assertThat(window.byRole(AriaRole.MENUITEM, "Move down")).isVisible();
        assertAccessible(window);
        window.keys("Escape");
        assertThat(window.button("More for “%s”".formatted(TASKS[0]))).isFocused();

        window.press(TASKS[1], "e");
        assertAccessible(window);
        window.keys("Escape", "?");
        assertThat(window.byRole(AriaRole.HEADING, "Keys and settings")).hasCSS("outline-style", "none");
        assertAccessible(window);
        shoot(window, "help");
    }

    @Test
    void isReadableInTheDark() throws IOException {
        Window window = open(english().setColorScheme(ColorScheme.DARK));
        filled(window);
        assertAccessible(window);
        shoot(window, "dark");
        window.button("Help").click();
        assertAccessible(window);
    }

    @Test
    void isReadableWithListsDatesChipsAndDetails() throws IOException {
        Window window = planned(open());
        assertAccessible(window);
        shoot(window, "list");
        window.place("Today").click();
        assertAccessible(window);
        shoot(window, "today");

        window.field().fill("Buy a lamp #Home @shop !high");
        assertThat(window.chips()).containsText("shop");
        assertAccessible(window);
        shoot(window, "chips");
        window.field().fill("");
        window.press("Pay the rent", "d");
        window.button("Add notes").click();
        assertAccessible(window);
        window.keys("Escape");
        window.detail("Time").fill("09:30");
        window.keys("Tab");
        window.detail("Time zone").fill("Nowhere");
        window.keys("Tab");
        assertThat(window.detail("Time zone")).hasAttribute("aria-invalid", "true");
        assertAccessible(window);
        shoot(window, "details");

        window.text("Archived (1)").click();
        window.place("Work").hover();
        window.button("More for the list “Work”").click();
        assertThat(window.item("Rename")).isFocused();
        assertAccessible(window);
        window.item("Rename").click();
        assertAccessible(window);
    }

    @Test
    void isReadableWithListsAndDetailsInTheDark() throws IOException {
        Window window = planned(open(english().setColorScheme(ColorScheme.DARK)));
        window.place("Today").click();
        window.press("Pay the rent", "d");
        assertAccessible(window);
        shoot(window, "details-dark");
    }

    @Test
    void fitsTheNarrowestScreenWithListsAndDetails() throws IOException {
        Window window = open(english().setViewportSize(NARROW, 640));
        planned(window.addList("Donaudampfschifffahrtsgesellschaft".repeat(3)));
        window.page().getByLabel("Go to").selectOption("Today (2)");
        window.press("Pay the rent", "d");
        window.detail("Add a tag").fill("Kapitänsmützenabzeichenverordnung");
        window.keys("Enter");

        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
        assertThat(smallTargets(window)).isEmpty();
        assertAccessible(window);
        shoot(window, "details-narrow");
    }

    @Test
    void isReadableInAConflictAndOffline() throws IOException {
        BrowserContext profile = profile(english());
        Window window = filled(window(profile).visit(url()).add("Milk").sent());
        profile.setOffline(true);
        TogetherInBrowser.rename(window, "Oat milk");
        assertThat(window.connection()).containsText("not sent.");
        assertAccessible(window);
        shoot(window, "offline");

        Window elsewhere = open();
        TogetherInBrowser.rename(elsewhere, "Goat milk");
        elsewhere.sent();
        profile.setOffline(false);
        assertThat(window.text("Changed here and elsewhere.")).isVisible();
        assertAccessible(window);
        shoot(window, "conflict");
    }

    @Test
    void speaksGermanToGermans() throws IOException {
        Window window = window(profile(english().setLocale("de-DE")));
        window.page().navigate(url());
        assertThat(window.page().locator("html[data-ready]")).hasAttribute("lang", "de");
        window.page().keyboard().type("Milch");
        window.keys("Enter");

        assertThat(window.heading()).hasText("Eingang");
        assertAccessible(window);
    }

    @Test
    void fitsTheNarrowestScreenAlsoWithLongWords() throws IOException {
        Window window = filled(open(english().setViewportSize(NARROW, 640)));
        window.add("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung".repeat(2));

        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
        shoot(window, "narrow");
        assertThat(smallTargets(window)).isEmpty();
        assertAccessible(window);
        window.button("Help").click();
        assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
    }

    @Test
    void fitsAPhone() throws IOException {
        var phone = english()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.DARK);
        Window window = filled(open(phone));
        assertAccessible(window);
        shoot(window, "phone");
    }

    @Test
    void movesNothingForThoseWhoDoNotWantIt() {
        Window window = filled(open(english().setReducedMotion(ReducedMotion.REDUCE)));

        assertThat(window.page().evaluate("""
                [...document.querySelectorAll("*")].map((element) => getComputedStyle(element))
                  .flatMap((style) => [style.transitionDuration, style.animationDuration])
                  .filter((duration) => duration.split(", ").some((each) => parseFloat(each) > 0.001))""")).isEqualTo(List.of());
    }

    @Test
    void showsTheFirstOfTenThousandAndMoreWhileOneScrolls() {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, MANY).forEach(i -> writers.execute(() -> api().create("no " + i)));
        }
        Window window = open();
        assertThat(window.text("10,000 open")).isVisible();
        int first = window.tasks().count();
        assertThat(first).isLessThan(PAGE);

        window.page().mouse().move(NARROW, NARROW);
        window.page().mouse().wheel(0, FAR);
        window.page().waitForFunction("first => document.querySelectorAll('#list > li').length > first", first);
        window.search().fill("no 9999");
        window.shows("no 9999");
    }

    /** Eight to-dos, two of them done, and room for what is tested. */
    private static Window filled(Window window) {
        window.add(TASKS);
        window.box(TASKS[4]).check();
        window.box(TASKS[2]).check();
        window.field().focus();
        return window.sent();
    }

    /** Lists, one of them archived, and to-dos with all that a row says. */
    private static Window planned(Window window) {
        window.addList("Garden").page().locator("#list-more").click();
        window.item("Archive").click();
        window.addList("Work").addList("Home");
        window.add("Pay the rent ^today !high", "Call Ada ^today 23:59 @phone @work", "Sweep @garden");
        window.press("Call Ada", "d", "Enter");
        window.detail("Notes").fill("# Agenda\n\n- the **keynote**\n- her train: https://example.org/");
        window.keys("Escape", "Escape");
        return window.sent();
    }

    private static void shoot(Window window, String name) {
        window.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** What cannot be pressed everywhere in a square of 24 pixels. */
    private static List<?> smallTargets(Window window) {
        return (List<?>) window.page().evaluate("""
                () => {
                  const isSmall = (element) => {
                    element.scrollIntoView({ block: "center" });
                    const { left, top, width, height } = element.getBoundingClientRect();
                    return [-11.5, 11.5].some((x) => [-11.5, 11.5].some((y) => {
                      const hit = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
                      return !hit || !(element.contains(hit) || hit.contains(element) && hit.matches("label"));
                    }));
                  };
                  return [...document.querySelectorAll("button, a, input")]
                    .filter((element) => element.checkVisibility({ opacityProperty: true }) && isSmall(element))
                    .map((element) => element.outerHTML);
                }""");
    }

    private static void assertAccessible(Window window) throws IOException {
        try (InputStream axe = Objects.requireNonNull(LooksInBrowser.class.getResourceAsStream("/axe.min.js"))) {
            window.page().evaluate(new String(axe.readAllBytes(), UTF_8) + "; 0");
        }
        assertThat((List<?>) window.page().evaluate("""
                axe.run({ resultTypes: ["violations"] }).then((results) => results.violations
                  .flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`)))""")).isEmpty();
    }
}
