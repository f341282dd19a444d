package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** To-dos have tags and notes, which are written under their rows. */
class TagsInBrowser extends InBrowser {
    @Test
    void addsAndRemovesTagsByKeys() {
        Window window = open().add("Milk").press("Milk", "d");
        assertThat(window.button("Add notes")).isFocused();
        window.detail("Add a tag").fill("shop, home");
        window.keys("Enter");
        window.page().keyboard().type("food,");
        assertThat(window.detail("Add a tag")).hasValue("");
        assertThat(window.box("Milk")).hasAccessibleDescription("Tag food Tag home Tag shop");
        window.sent();
        assertThat(tags()).containsExactly("food", "home", "shop");

        window.button("Remove the tag “home”").focus();
        window.keys("Enter");
        assertThat(window.button("Remove the tag “shop”")).isFocused();
        window.sent();
        assertThat(tags()).containsExactly("food", "shop");
        window.keys("Control+z").sent();
        assertThat(tags()).containsExactly("food", "home", "shop");
    }

    @Test
    void saysWhatIsNoNameOfATag() {
        Window window = open().add("Milk").press("Milk", "d");
        window.detail("Add a tag").fill("a/b");
        window.keys("Enter");

        assertThat(window.detail("Add a tag")).hasAttribute("aria-invalid", "true");
        assertThat(window.detail("Add a tag"))
                .hasAccessibleDescription("The name of a tag has no slash, no backslash, and is more than dots.");
        window.detail("Add a tag").fill("ab");
        window.keys("Enter");
        assertThat(window.detail("Add a tag")).not().hasAttribute("aria-invalid", "true");
    }

    @Test
    void showsAllToDosOfATag() {
        Window window = open().addList("Home").add("Sweep @garden");
        window.place("Inbox").click();
        window.add("Milk", "Water @garden").press("Water", "d");
        window.details("Water").getByText("garden").click();
        window.shows("Sweep", "Water");
        assertThat(window.heading()).hasText("@garden");
        window.add("Dig").shows("Sweep", "Water", "Dig").sent();

        assertThat(api().get("/todo?tag=garden").body()).hasSize(3);
        window.page().goBack();
        window.shows("Milk", "Water", "Dig");
    }

    @Test
    void formatsNotesAndNeverMakesHtmlOfThem() {
        String notes =
                "See **here**: https://example.org/\n\n- <img src=x onerror=alert(1)>\n- [no](javascript:alert(1))";
        Window window = open().add("Milk").press("Milk", "d", "Enter");
        assertThat(window.detail("Notes")).isFocused();
        window.detail("Notes").fill(notes);
        window.keys("Escape");
        assertThat(window.button("Edit notes")).isFocused();
        var shown = window.page().locator(".rendered");
        assertThat(shown.locator("strong")).hasText("here");
        assertThat(shown.locator("li")).hasCount(2);
        assertThat(shown.locator("a")).hasCount(1);
        assertThat(shown.locator("img")).hasCount(0);
        assertThat(shown).containsText("<img src=x onerror=alert(1)>");

        window.keys("Escape");
        assertThat(window.box("Milk")).isFocused();
        window.sent();
        assertThat(only("Milk").get("notes").textValue()).isEqualTo(notes);
        window.keys("u").sent();
        assertThat(only("Milk").get("notes").isNull()).isTrue();
    }

    @Test
    void keepsNotesThatWereWrittenOfflineAndWhatElsewhereChanged() {
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url()).add("Milk").sent();
        profile.setOffline(true);
        window.press("Milk", "d", "Enter");
        window.detail("Notes").fill("two litres");
        window.keys("Control+Enter");
        window.detail("Add a tag").fill("shop");
        window.keys("Enter");
        assertThat(window.connection()).containsText("2 changes not sent.");
        api().patch("/todo/" + only("Milk").get("id"), Map.of("priority", "low"));
        profile.setOffline(false);
        window.sent();

        assertThat(only("Milk").get("notes").textValue()).isEqualTo("two litres");
        assertThat(only("Milk").get("priority").textValue()).isEqualTo("low");
        assertThat(tags()).containsExactly("shop");
    }

    @Test
    void showsTheDetailsOfOneRowWhichTheButtonOpensAndCloses() {
        Window window = open().add("Milk", "Bread");
        window.box("Milk").hover();
        window.button("Details of “Milk”").click();
        assertThat(window.details("Milk")).isVisible();
        assertThat(window.button("Details of “Milk”")).hasAttribute("aria-expanded", "true");
        window.box("Bread").hover();
        window.button("Details of “Bread”").click();
        assertThat(window.details("Milk")).hasCount(0);
        window.button("Details of “Bread”").click();
        assertThat(window.details("Bread")).hasCount(0);
    }

    private JsonNode only(String text) {
        return api().search(text).body().get(0);
    }

    private List<String> tags() {
        return only("Milk").get("tags").valueStream().map(JsonNode::textValue).toList();
    }
}
