package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** To-dos are ticked, edited, deleted and moved, by keys and by pointers. */
class EditingInBrowser extends InBrowser {
    private static final int STEPS = 10;

    @Test
    void ticksByPointerAndByKeysAndGoesOnToTheNextRow() {
        Window window = open().add("Milk", "Bread", "Butter");
        window.box("Milk").click();
        assertThat(window.box("Bread")).isFocused();
        window.keys("x");
        assertThat(window.box("Butter")).isFocused();
        window.keys("Space", "k", "k", "x").sent();

        assertThat(window.box("Milk")).not().isChecked();
        assertThat(window.box("Bread")).isChecked();
        assertThat(window.box("Butter")).isChecked();
        assertThat(api().get("/todo?completed=true").body()).hasSize(2);
    }

    @Test
    void editsByDoubleClickEnterAndLetterAndSavesOnEnterAndOnLeaving() {
        Window window = open().add("Milk");
        window.task("Milk").dblclick();
        window.editor("Milk").fill("  Oat milk ");
        window.keys("Enter").shows("Oat milk");
        assertThat(window.box("Oat milk")).isFocused();

        window.keys("Enter");
        window.editor("Oat milk").fill("Rye bread");
        window.field().click();
        window.shows("Rye bread");

        window.press("Rye bread", "e");
        window.editor("Rye bread").fill("Butter");
        window.keys("Enter").shows("Butter").sent();
        assertThat(stored()).containsExactly("Butter");
    }

    @Test
    void discardsByEscapeAndDeletesWhatIsEmptied() {
        Window window = open().add("Milk", "Bread");
        window.press("Milk", "e");
        window.editor("Milk").fill("Something else");
        window.keys("Escape").shows("Milk", "Bread");
        assertThat(window.box("Milk")).isFocused();

        window.keys("e");
        window.editor("Milk").fill("  ");
        window.keys("Enter").shows("Bread");
        window.keys("Control+z").shows("Milk", "Bread").sent();
        assertThat(stored()).containsExactly("Milk", "Bread");
    }

    @Test
    void deletesByPointerAndByKeyAndKeepsTheFocusInTheListWhileThereIsARow() {
        Window window = open().add("Milk", "Bread", "Butter");
        window.button("Delete “Milk”").click();
        assertThat(window.box("Bread")).isFocused();
        window.press("Butter", "Delete");
        assertThat(window.box("Bread")).isFocused();
        window.keys("Delete");
        assertThat(window.field()).isFocused();
        window.keys("x", "u");
        assertThat(window.field()).hasValue("");
        window.sent();

        assertThat(stored()).isEmpty();
        assertThat(api().get("/trash").body()).hasSize(3);
    }

    @Test
    void movesByKeysByMenuAndByDragging() {
        Window window = open().add("1", "2", "3", "4");
        window.press("4", "Alt+ArrowUp").shows("1", "2", "4", "3");
        assertThat(window.box("4")).isFocused();
        window.keys("Alt+Home").shows("4", "1", "2", "3");

        window.button("More for “4”").click();
        window.byRole(AriaRole.MENUITEM, "Move to the bottom").click();
        window.shows("1", "2", "3", "4");

        drag(window, "1", "3");
        window.shows("2", "3", "1", "4").sent();
        assertThat(stored()).containsExactly("2", "3", "1", "4");
    }

    @Test
    void leavesEverythingAsItWasWhenADragEndsByEscape() {
        Window window = open().add("1", "2", "3");
        hover(window, "1", "3");
        window.keys("Escape");
        window.page().mouse().up();

        window.shows("1", "2", "3");
    }

    private static void drag(Window window, String task, String below) {
        hover(window, task, below);
        window.page().mouse().up();
    }

    private static void hover(Window window, String task, String below) {
        Locator rows = window.page().locator("#list > li");
        var handle = rows.filter(new Locator.FilterOptions().setHasText(task))
                .locator(".handle")
                .boundingBox();
        var target = rows.filter(new Locator.FilterOptions().setHasText(below)).boundingBox();
        var mouse = window.page().mouse();
        mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
        mouse.down();
        mouse.move(
                target.x + target.width / 2, target.y + target.height * 0.8, new Mouse.MoveOptions().setSteps(STEPS));
        assertThat(window.page().locator(".drop-after .task")).hasText(below);
    }
}
