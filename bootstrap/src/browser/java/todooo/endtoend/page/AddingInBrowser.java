package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person writes becomes a to-do, here and in the service. */
class AddingInBrowser extends InBrowser {
    @Test
    void addsAtTheEndByEnterAndOnTopByShiftEnter() {
        Window window = open().add("Buy milk", "Pay rent");
        window.page().keyboard().type("Call Ada");
        window.keys("Shift+Enter").shows("Call Ada", "Buy milk", "Pay rent").sent();

        assertThat(window.field()).isFocused();
        assertThat(window.field()).hasValue("");
        assertThat(stored()).containsExactly("Call Ada", "Buy milk", "Pay rent");
    }

    @Test
    void trimsAndIgnoresTheEmpty() {
        Window window = open().add("  Buy milk  ", "", "   ").shows("Buy milk").sent();

        assertThat(window.lastChange()).containsText("Added “Buy milk”");
        assertThat(stored()).containsExactly("Buy milk");
    }

    @Test
    void offersPastedLinesAsSeveralOrAsOne() {
        Window window = open();
        paste(window, "Milk\\n\\n  Bread \\r\\nButter\\n");
        window.button("Add 3 to-dos").click();
        window.shows("Milk", "Bread", "Butter");

        paste(window, "one\\ntwo");
        window.button("Keep as one").click();
        window.keys("Enter").shows("Milk", "Bread", "Butter", "one two").sent();

        assertThat(stored()).containsExactly("Milk", "Bread", "Butter", "one two");
    }

    @Test
    void saysWhatToDoWhereNothingIsAndCounts() {
        Window window = open();
        assertThat(window.text("Nothing here. Write above what there is to do, and press Enter."))
                .isVisible();
        assertThat(window.page()).hasTitle("Todooo");

        window.add("Buy milk", "Pay rent");
        assertThat(window.page()).hasTitle("(2) Todooo");
        assertThat(window.text("2 items left")).isVisible();

        window.box("Buy milk").check();
        assertThat(window.page()).hasTitle("(1) Todooo");
        assertThat(window.text("1 item left")).isVisible();
    }

    @Test
    void showsTextsOfPeopleAsTheyAreNeverAsHtml() {
        String task = "<img src=x onerror=\"document.title='broken'\"> & שלום";
        Window window = open().add(task).shows(task).sent().reload().shows(task);

        assertThat(window.page()).hasTitle("(1) Todooo");
        assertThat(stored()).containsExactly(task);
    }

    private static void paste(Window window, String text) {
        window.field().focus();
        window.page().evaluate("""
                () => {
                  const data = new DataTransfer();
                  data.setData("text/plain", "%s");
                  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
                  document.activeElement.dispatchEvent(event);
                }""".formatted(text));
    }
}
