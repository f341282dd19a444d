package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;

/** Windows follow each other, and ask where two people changed the same. */
class TogetherInBrowser extends InBrowser {
    @Test
    void followsAWindowOfAnotherBrowserAndOneOfTheSame() {
        BrowserContext profile = profile(english());
        Window here = window(profile).visit(url());
        Window beside = window(profile).visit(url());
        Window elsewhere = open();

        here.add("Milk", "Bread");
        beside.shows("Milk", "Bread");
        elsewhere.shows("Milk", "Bread").press("Milk", "Alt+ArrowDown").press("Bread", "x");
        here.shows("Bread", "Milk");
        assertThat(here.box("Bread")).isChecked();
        beside.press("Milk", "Delete");
        elsewhere.shows("Bread");
    }

    @Test
    void keepsMineWhereBothChangedTheSame() {
        Window window = conflict(profile(english()));

        window.button("Keep mine").click();
        window.shows("Oat milk").sent();
        assertThat(stored()).containsExactly("Oat milk");
    }

    @Test
    void takesTheirsWhereBothChangedTheSame() {
        Window window = conflict(profile(english()));

        window.button("Take the other").click();
        window.shows("Goat milk").sent();
        assertThat(stored()).containsExactly("Goat milk");
    }

    @Test
    void mergesWhatOnlyOneSideChanged() {
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url()).add("Milk").sent();
        profile.setOffline(true);
        window.press("Milk", "x");
        Window elsewhere = open().shows("Milk");
        rename(elsewhere, "Oat milk");
        profile.setOffline(false);

        window.shows("Oat milk").sent();
        assertThat(window.box("Oat milk")).isChecked();
        assertThat(api().get("/todo?completed=true&task=Oat").body()).hasSize(1);
    }

    @Test
    void asksWhetherToAddAgainWhatWasDeletedElsewhere() {
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url()).add("Milk").sent();
        profile.setOffline(true);
        rename(window, "Oat milk");
        open().shows("Milk").press("Milk", "Delete").shows().sent();
        assertThat(stored()).isEmpty();
        profile.setOffline(false);

        assertThat(window.text("Deleted elsewhere.")).isVisible();
        window.button("Add it again").click();
        window.shows("Oat milk").sent();
        assertThat(stored()).containsExactly("Oat milk");
    }

    /** A window where the text is "Oat milk", while elsewhere it became "Goat milk". */
    private Window conflict(BrowserContext profile) {
        Window window = window(profile).visit(url()).add("Milk").sent();
        profile.setOffline(true);
        rename(window, "Oat milk");
        Window elsewhere = open().shows("Milk");
        rename(elsewhere, "Goat milk");
        elsewhere.sent();
        profile.setOffline(false);
        assertThat(window.text("Changed here and elsewhere.")).isVisible();
        return window;
    }

    /** Changes the text of "Milk". */
    static void rename(Window window, String task) {
        window.press("Milk", "e");
        window.editor("Milk").fill(task);
        window.keys("Enter");
        assertThat(window.task(task)).isVisible();
    }
}
