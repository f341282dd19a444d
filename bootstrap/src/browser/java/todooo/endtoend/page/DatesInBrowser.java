package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** To-dos are due, start and matter more or less; what is due shows in the views of the days. */
class DatesInBrowser extends InBrowser {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Test
    void takesADueAndAPriorityFromWordsAndPutsThemBackIntoTheTitle() {
        Window window = open();
        window.field().fill("Pay rent ^today !high");
        assertThat(window.chips()).containsText("today");
        assertThat(window.chips()).containsText("high");
        window.keys("Enter");
        window.field().fill("Say ^today aloud");
        window.button("Without “today”").click();
        window.keys("Enter").shows("Pay rent", "Say ^today aloud").sent();

        assertThat(only("Pay rent").get("due").textValue()).isEqualTo(today.toString());
        assertThat(only("Pay rent").get("priority").textValue()).isEqualTo("high");
        assertThat(only("Say").get("due").isNull()).isTrue();
    }

    @Test
    void givesWhatIsAddedInTodayItsDateUnlessItsChipIsRemoved() {
        Window window = open();
        window.place("Today").click();
        window.add("Milk").shows("Milk");
        window.field().fill("Some day");
        window.button("Without “today”").click();
        window.keys("Enter").shows("Milk").sent();

        assertThat(only("Milk").get("due").textValue()).isEqualTo(today.toString());
        assertThat(only("Some day").get("due").isNull()).isTrue();
        assertThat(window.place("Today")).hasAccessibleName("Today, 1 open");
    }

    @Test
    void sortsWhatIsDueIntoTodayAndUpcomingAndSaysWhatIsOverdue() {
        due("yesterday", today.minusDays(1));
        due("now", today);
        due("later", today.plusDays(9));
        api().create("never");
        Window window = open().shows("yesterday", "now", "later", "never");
        window.place("Today").click();
        window.shows("yesterday", "now");
        assertThat(window.box("yesterday")).hasAccessibleDescription("Overdue: yesterday");
        assertThat(window.box("now")).hasAccessibleDescription("Due today");
        assertThat(window.page()).hasTitle("(2) Today – Todooo");

        window.press("yesterday", "x").shows("now");
        assertThat(window.box("now")).isFocused();
        window.place("Upcoming").click();
        window.shows("later");
        window.place("Done").click();
        window.shows("yesterday");
    }

    @Test
    void setsAllDatesByKeysInTheDetails() {
        Window window = open().add("Call Ada").press("Call Ada", "t");
        assertThat(window.detail("Due")).isFocused();
        choose(window, "Due", "2031-12-24");
        choose(window, "Time", "14:30");
        choose(window, "Time zone", "Asia/Tokyo");
        choose(window, "Start", "2031-12-01");
        window.detail("Priority").selectOption("medium");
        window.keys("Escape");
        assertThat(window.box("Call Ada")).isFocused();
        assertThat(window.details("Call Ada")).hasCount(0);
        window.sent();

        JsonNode todo = only("Call Ada");
        assertThat(todo.get("due").textValue()).isEqualTo("2031-12-24T14:30");
        assertThat(todo.get("dueZone").textValue()).isEqualTo("Asia/Tokyo");
        assertThat(todo.get("start").textValue()).isEqualTo("2031-12-01");
        assertThat(todo.get("priority").textValue()).isEqualTo("medium");

        window.keys("u", "u", "u", "u", "u").sent();
        assertThat(only("Call Ada").get("due").isNull()).isTrue();
        window.keys("Control+Shift+z").sent();
        assertThat(only("Call Ada").get("due").textValue()).isEqualTo("2031-12-24");
    }

    @Test
    void saysWhatIsNoTimeZoneAtItsField() {
        Window window = open().add("Call Ada").press("Call Ada", "t");
        choose(window, "Due", "2031-12-24");
        choose(window, "Time", "14:30");
        choose(window, "Time zone", "Nowhere");

        assertThat(window.detail("Time zone")).hasAttribute("aria-invalid", "true");
        assertThat(window.detail("Time zone"))
                .hasAccessibleDescription("This is no time zone, as Europe/Berlin is one.");
        window.sent();
        assertThat(only("Call Ada").get("dueZone").isNull()).isTrue();
    }

    @Test
    void letsARowLeaveTodayWhenItIsPutOff() {
        due("Milk", today);
        due("Bread", today);
        Window window = open();
        window.place("Today").click();
        window.shows("Milk", "Bread").press("Milk", "t");
        choose(window, "Due", today.plusDays(3).toString());
        window.shows("Bread");

        window.press("Bread", "u").shows("Milk", "Bread");
    }

    @Test
    void asksAboutEachMemberThatBothHaveChanged() {
        due("Milk", today);
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url()).shows("Milk");
        profile.setOffline(true);
        window.press("Milk", "t");
        choose(window, "Due", "2031-01-01");
        window.detail("Priority").selectOption("high");
        api().patch(path("Milk"), Map.of("due", "2031-02-02", "notes", "from elsewhere"));
        profile.setOffline(false);
        Locator problem = window.page().locator("#list .problem");
        assertThat(problem).containsText("Changed here and elsewhere.");
        assertThat(problem).containsText("2 Feb 2031");
        assertThat(problem).not().containsText("Notes");

        window.button("Keep mine").click();
        window.sent();
        assertThat(only("Milk").get("due").textValue()).isEqualTo("2031-01-01");
        assertThat(only("Milk").get("priority").textValue()).isEqualTo("high");
        assertThat(only("Milk").get("notes").textValue()).isEqualTo("from elsewhere");
    }

    /** Writes into a field of the details, and leaves it. */
    private static void choose(Window window, String label, String value) {
        window.detail(label).fill(value);
        window.keys("Tab");
    }

    private void due(String task, LocalDate day) {
        api().post("/todo", Map.of("task", task, "due", day.toString()));
    }

    private JsonNode only(String text) {
        return api().search(text).body().get(0);
    }

    private String path(String task) {
        return "/todo/" + only(task).get("id");
    }
}
