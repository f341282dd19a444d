package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list is searched and filtered, and acted on as a whole. */
class FindingInBrowser extends InBrowser {
    @Test
    void searchesAsOneTypesAndSaysWhenNothingIsFound() {
        Window window = open().add("Buy milk", "Pay rent", "MILK the cow");
        window.press("Pay rent", "/");
        window.page().keyboard().type("milk");
        window.shows("Buy milk", "MILK the cow");
        window.page().keyboard().type("shake");
        window.shows();
        assertThat(window.text("Nothing contains “milkshake”.")).isVisible();

        window.keys("Escape").shows("Buy milk", "Pay rent", "MILK the cow");
    }

    @Test
    void keepsTheFilterInTheAddressSoThatBackAndReloadKnowIt() {
        Window window = open().add("Milk", "Bread");
        window.box("Milk").check();
        window.show("Done").click();
        window.shows("Milk");
        assertThat(window.page()).hasURL(Pattern.compile(".*[?]show=done"));
        assertThat(window.show("Done")).hasAttribute("aria-current", "page");

        window.show("Open").click();
        window.shows("Bread").sent().reload().shows("Bread");
        window.page().goBack();
        window.shows("Milk");
        window.page().goBack();
        window.shows("Milk", "Bread");
    }

    @Test
    void letsARowLeaveWhenItNoLongerMatches() {
        Window window = open().add("Milk", "Bread");
        window.show("Open").click();
        window.box("Milk").click();
        window.shows("Bread");
        assertThat(window.box("Bread")).isFocused();
        window.keys("x").shows();
        assertThat(window.field()).isFocused();
        assertThat(window.text("All done. Today: 2.")).isVisible();
    }

    @Test
    void marksAllAndClearsWhatIsDoneAndTakesBothBack() {
        Window window = open().add("Milk", "Bread", "Butter");
        window.box("Milk").check();
        window.checkbox("Mark all as done").check();
        assertThat(window.page()).hasTitle("Todooo");
        window.button("Clear done (3)").click();
        window.shows();
        window.keys("Control+z").shows("Milk", "Bread", "Butter");
        window.keys("Control+z");
        assertThat(window.page()).hasTitle("(2) Todooo");
        window.sent();

        assertThat(stored()).containsExactly("Milk", "Bread", "Butter");
        assertThat(api().get("/todo?completed=true").body()).hasSize(1);
    }
}
