package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything can be taken back, and the keys are told. */
class UndoInBrowser extends InBrowser {
    private static final int STEPS = 50;

    @Test
    void takesBackByTheBarByControlZAndByLetter() {
        Window window = open().add("Milk", "Bread");
        window.press("Milk", "Alt+ArrowDown", "x");
        window.press("Bread", "Delete").shows("Milk");
        assertThat(window.lastChange()).containsText("Deleted “Bread”");

        window.lastChange().getByRole(AriaRole.BUTTON).click();
        window.shows("Bread", "Milk");
        window.keys("Control+z");
        assertThat(window.box("Milk")).not().isChecked();
        window.press("Milk", "u").shows("Milk", "Bread").sent();

        assertThat(stored()).containsExactly("Milk", "Bread");
        assertThat(api().get("/todo?completed=true").body()).isEmpty();
    }

    @Test
    void takesBackFiftySteps() {
        Window window = open();
        window.add(IntStream.rangeClosed(0, STEPS).mapToObj(i -> "no " + i).toArray(String[]::new));
        assertThat(window.tasks()).hasCount(STEPS + 1);
        window.press("no 0");
        IntStream.rangeClosed(0, STEPS).forEach(i -> window.keys("u"));

        window.shows("no 0").sent();
        assertThat(stored()).containsExactly("no 0");
    }

    @Test
    void showsTheKeysAndLetsLettersBeSwitchedOff() {
        Window window = open().add("Milk").press("Milk", "?");
        assertThat(window.byRole(AriaRole.DIALOG, "Keys and settings")).isVisible();
        assertThat(window.link("The API of this service")).hasAttribute("href", "docs");
        window.page().getByLabel("Single letters act").uncheck();
        window.keys("Escape");
        assertThat(window.box("Milk")).isFocused();

        window.keys("x", "Delete").shows();
        window.keys("Control+z").shows("Milk");
        assertThat(window.box("Milk")).not().isChecked();
    }

    @Test
    void takesNoLetterForACommandWhileOneWrites() {
        Window window = open().add("n j k x e u / ?").shows("n j k x e u / ?");

        assertThat(window.byRole(AriaRole.DIALOG, "Keys and settings")).isHidden();
        assertThat(window.box("n j k x e u / ?")).not().isChecked();
    }
}
