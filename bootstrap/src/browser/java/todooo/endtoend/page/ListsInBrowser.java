package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** To-dos are kept in lists, which are made, named, moved, put out of sight and deleted. */
class ListsInBrowser extends InBrowser {
    private static final int NARROW = 320;

    @Test
    void addsListsAndPutsIntoTheListThatShowsWhatIsAdded() {
        Window window = open().add("Milk").addList("Home");
        assertThat(window.field()).isFocused();
        window.add("Sweep", "Cook").shows("Sweep", "Cook");
        assertThat(window.place("Home")).hasAccessibleName("Home, 2 open");
        assertThat(window.page()).hasTitle("(2) Home – Todooo");
        assertThat(window.place("Home")).hasAttribute("aria-current", "page");

        window.place("Inbox").click();
        window.shows("Milk").sent();
        assertThat(titles()).containsExactly("Home");
        assertThat(tasksOf("Home")).containsExactly("Sweep", "Cook");
    }

    @Test
    void makesAListOfAWordThatAsksForOneUnlessItsChipIsRemoved() {
        Window window = open().addList("Home");
        window.place("Inbox").click();
        window.field().fill("Sweep #home");
        window.keys("Enter");
        window.field().fill("Write #Work");
        assertThat(window.chips()).containsText("Work (new)");
        window.keys("Enter");
        window.field().fill("Buy #Garden tools");
        window.button("Without “Garden (new)”").click();
        assertThat(window.field()).isFocused();
        window.keys("Enter").shows("Buy #Garden tools").sent();

        assertThat(titles()).containsExactly("Home", "Work");
        assertThat(tasksOf("Home")).containsExactly("Sweep");
        assertThat(tasksOf("Work")).containsExactly("Write");
    }

    @Test
    void renamesInPlaceByKeysAndByMenuAndDiscardsByEscape() {
        Window window = open().addList("Home");
        window.place("Home").focus();
        window.keys("F2");
        window.textbox("New name of “Home”").fill("House");
        window.keys("Enter");
        assertThat(window.place("House")).isFocused();
        window.keys("e");
        window.textbox("New name of “House”").fill("Nothing");
        window.keys("Escape");
        assertThat(window.place("House")).isFocused();

        window.page().locator("#list-more").click();
        window.item("Rename").click();
        window.textbox("New name of “House”").fill("Flat");
        window.field().click();
        assertThat(window.heading()).hasText("Flat");
        window.sent();
        assertThat(titles()).containsExactly("Flat");
        window.field().focus();
        window.keys("Control+z");
        assertThat(window.heading()).hasText("House");
    }

    @Test
    void movesListsByKeysAndByMenu() {
        Window window = open().addList("1").addList("2").addList("3");
        window.place("3").focus();
        window.keys("Alt+ArrowUp");
        assertThat(window.lists()).hasText(new String[] {"1", "3", "2"});
        assertThat(window.place("3")).isFocused();
        window.place("1").hover();
        window.button("More for the list “1”").click();
        assertThat(window.item("Move up")).isDisabled();
        window.item("Move to the bottom").click();
        assertThat(window.lists()).hasText(new String[] {"3", "2", "1"});
        window.sent();

        assertThat(titles()).containsExactly("3", "2", "1");
    }

    @Test
    void archivesAndBringsBack() {
        Window window = open().addList("Home").addList("Work");
        menu(window, "Home", "Archive");
        assertThat(window.lists()).hasText(new String[] {"Work"});
        assertThat(window.place("Home")).isHidden();
        assertThat(window.place("Work")).isFocused();
        window.text("Archived (1)").click();
        window.place("Home").click();
        assertThat(window.heading()).hasText("Home");
        window.sent();
        assertThat(api().get("/lists?archived=true").body()).hasSize(1);

        menu(window, "Home", "Bring back");
        assertThat(window.lists()).hasText(new String[] {"Home", "Work"});
        assertThat(window.text("Archived (1)")).isHidden();
        window.sent();
        assertThat(api().get("/lists?archived=true").body()).isEmpty();
    }

    @Test
    void deletesAListWithItsToDosAndTakesItBack() {
        Window window =
                open().addList("Home").add("Sweep", "Cook").addList("Work").add("Write");
        window.place("Home").focus();
        window.keys("Delete");
        assertThat(window.place("Work")).isFocused();
        assertThat(window.lastChange()).containsText("Deleted the list “Home” with 2 to-dos");
        window.sent();
        assertThat(stored()).containsExactly("Write");

        window.keys("u");
        assertThat(window.place("Home")).hasAccessibleName("Home, 2 open");
        window.sent();
        assertThat(tasksOf("Home")).containsExactly("Sweep", "Cook");
        window.place("Work").focus();
        window.keys("Enter", "Delete");
        assertThat(window.heading()).hasText("Inbox");
    }

    @Test
    void goesToTheInboxWhenTheListThatShowsIsTakenBack() {
        Window window = open().addList("Home").keys("Control+z");
        assertThat(window.heading()).hasText("Inbox");
        assertThat(window.field()).isFocused();
        window.sent();
        assertThat(titles()).isEmpty();

        window.keys("Control+Shift+z").sent();
        assertThat(titles()).containsExactly("Home");
    }

    @Test
    void movesAToDoToAnotherListAndTheFocusGoesOn() {
        Window window = open().addList("Home");
        window.place("Inbox").click();
        window.add("Sweep", "Milk").press("Sweep", "m");
        window.detail("List").selectOption("Home");
        window.shows("Milk");
        assertThat(window.box("Milk")).isFocused();
        assertThat(window.lastChange()).containsText("Moved “Sweep” to “Home”");
        window.sent();
        assertThat(tasksOf("Home")).containsExactly("Sweep");

        window.keys("u").shows("Sweep", "Milk").sent();
        assertThat(tasksOf("Home")).isEmpty();
    }

    @Test
    void keepsTheListInTheAddressSoThatBackAndReloadKnowIt() {
        Window window = open().addList("Home").add("Sweep").sent();
        assertThat(window.page()).hasURL(Pattern.compile(".*[?]list=\\d+$"));
        window.place("Today").click();
        window.place("Inbox").click();
        window.shows().reload();
        window.page().goBack();
        assertThat(window.heading()).hasText("Today");
        window.page().goBack();
        window.shows("Sweep");
        assertThat(window.heading()).hasText("Home");
        window.reload().shows("Sweep");
    }

    @Test
    void hasASelectInPlaceOfTheSideOnANarrowScreen() {
        Window window = open(english().setViewportSize(NARROW, 640))
                .add("Milk")
                .addList("Home")
                .add("Sweep");
        assertThat(window.place("Inbox")).isHidden();
        window.page().getByLabel("Go to").selectOption("Inbox (1)");
        window.shows("Milk");
        window.page().getByLabel("Go to").selectOption("Home (1)");
        window.shows("Sweep");
        window.button("More for the list “Home”").click();
        window.item("Delete").click();
        window.shows("Milk").sent();

        assertThat(titles()).isEmpty();
    }

    @Test
    void keepsAListThatWasMadeOfflineWithItsToDos() {
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url());
        profile.setOffline(true);
        window.addList("Home").add("Sweep");
        window.place("Home").focus();
        window.keys("F2");
        window.textbox("New name of “Home”").fill("House");
        window.keys("Enter");
        assertThat(window.connection()).containsText("3 changes not sent.");
        profile.setOffline(false);
        window.sent();

        assertThat(titles()).containsExactly("House");
        assertThat(tasksOf("House")).containsExactly("Sweep");
        assertThat(window.heading()).hasText("House");
    }

    @Test
    void followsListsOfAnotherWindowAndAsksWhereBothNamedOne() {
        BrowserContext profile = profile(english());
        Window here = window(profile).visit(url()).addList("Home").add("Sweep").sent();
        Window elsewhere = open();
        elsewhere.place("Home").click();
        elsewhere.shows("Sweep");
        profile.setOffline(true);
        rename(here, "Home", "House");
        rename(elsewhere, "Home", "Flat");
        elsewhere.sent();
        profile.setOffline(false);
        assertThat(here.page().locator("#side .problem")).containsText("Changed here and elsewhere.");
        here.button("Take the other").click();
        assertThat(here.heading()).hasText("Flat");

        menu(here, "Flat", "Delete");
        assertThat(elsewhere.lists()).hasCount(0);
        assertThat(elsewhere.heading()).hasText("No such list");
        assertThat(elsewhere.text("It was deleted, or never was.")).isVisible();
        elsewhere.add("Milk").sent();
        assertThat(api().get("/todo?list=none").body()).hasSize(1);
    }

    static void rename(Window window, String title, String name) {
        window.place(title).focus();
        window.keys("F2");
        window.textbox("New name of “%s”".formatted(title)).fill(name);
        window.keys("Enter");
        assertThat(window.place(name)).isVisible();
    }

    private static void menu(Window window, String title, String item) {
        window.place(title).hover();
        window.page()
                .locator("#side")
                .getByLabel("More for the list “%s”".formatted(title))
                .click();
        window.item(item).click();
    }

    /** The titles that the service has, in the order of their places. */
    private List<String> titles() {
        return api().get("/lists")
                .body()
                .valueStream()
                .map(list -> list.get("title").textValue())
                .toList();
    }

    /** What the service has in the list of this title. */
    private List<String> tasksOf(String title) {
        long id = api().get("/lists")
                .body()
                .valueStream()
                .filter(list -> list.get("title").textValue().equals(title))
                .findFirst()
                .orElseThrow()
                .get("id")
                .longValue();
        return api().get("/todo?sort=place&list=" + id)
                .body()
                .valueStream()
                .map(todo -> todo.get("task").textValue())
                .toList();
    }
}
