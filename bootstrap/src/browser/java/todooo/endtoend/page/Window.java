package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A window with the page, used by roles and names as people do. */
final class Window {
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(Page page) {
        this.page = page;
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    /** Keeps errors of scripts and violated policies; that a request failed is what some tests are about. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    /** Visits the page, and waits until it takes keys. */
    Window visit(String url) {
        page.navigate(url);
        return ready();
    }

    Window reload() {
        page.reload();
        return ready();
    }

    private Window ready() {
        assertThat(page.locator("html[data-ready]")).hasCount(1);
        assertThat(page.locator("#add")).isFocused();
        return this;
    }

    Page page() {
        return page;
    }

    /** The complaints of the browser so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Locator field() {
        return textbox("Add a to-do");
    }

    Locator textbox(String name) {
        return byRole(AriaRole.TEXTBOX, name);
    }

    Locator button(String name) {
        return byRole(AriaRole.BUTTON, name);
    }

    Locator checkbox(String name) {
        return byRole(AriaRole.CHECKBOX, name);
    }

    Locator link(String name) {
        return byRole(AriaRole.LINK, name);
    }

    /** What shows of a view: all, open or done. */
    Locator show(String name) {
        return in(byRole(AriaRole.NAVIGATION, "Show"), AriaRole.LINK, name);
    }

    /** A view or a list in the side, with how many are open in it. */
    Locator place(String name) {
        return page.locator("#side a:has(.name:text-is(\"%s\"))".formatted(name));
    }

    /** The names of the lists that are not archived. */
    Locator lists() {
        return page.locator("#lists .name");
    }

    /** The name of the view or list that shows. */
    Locator heading() {
        return page.locator("h1");
    }

    /** The details of a to-do. */
    Locator details(String task) {
        return byRole(AriaRole.REGION, "Details of “%s”".formatted(task));
    }

    /** A field of the details that are open. */
    Locator detail(String label) {
        return page.locator(".details :is(label:has(> span:text-is(\"%1$s\")) > *, [aria-label=\"%1$s\"]):not(span)"
                .formatted(label));
    }

    /** What the to-do that is being written gets besides its title. */
    Locator chips() {
        return page.locator("#proposal");
    }

    Locator item(String name) {
        return byRole(AriaRole.MENUITEM, name);
    }

    /** Adds a list by keys, and shows it. */
    Window addList(String title) {
        button("New list").click();
        textbox("Name of the new list").fill(title);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText(title);
        return this;
    }

    Locator search() {
        return byRole(AriaRole.SEARCHBOX, "Search");
    }

    /** A text that shows. */
    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    Locator byRole(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator in(Locator outer, AriaRole role, String name) {
        return outer.getByRole(
                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The checkbox of a row, which has the focus of the row. */
    Locator box(String task) {
        return checkbox("Mark “%s” as done".formatted(task));
    }

    Locator editor(String task) {
        return textbox("Edit “%s”".formatted(task));
    }

    /** The texts of all rows. */
    Locator tasks() {
        return page.locator("#list > li .task");
    }

    /** The text of one row. */
    Locator task(String task) {
        return tasks().filter(new Locator.FilterOptions().setHasText(task));
    }

    Locator lastChange() {
        return byRole(AriaRole.REGION, "Last change");
    }

    Locator connection() {
        return byRole(AriaRole.REGION, "Connection");
    }

    /** Adds to-dos by keys. */
    Window add(String... tasks) {
        field().focus();
        for (String task : tasks) {
            page.keyboard().type(task);
            page.keyboard().press("Enter");
        }
        return this;
    }

    /** Gives the focus to a row, and presses keys one after the other. */
    Window press(String task, String... keys) {
        box(task).focus();
        return press(keys);
    }

    private Window press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Presses keys where the focus is. */
    Window keys(String... keys) {
        return press(keys);
    }

    /** Waits until these rows show, in this order. */
    Window shows(String... tasks) {
        assertThat(tasks()).hasText(tasks);
        return this;
    }

    /** Waits until nothing is left to be sent. */
    Window sent() {
        assertThat(connection()).isHidden();
        assertThat(page.locator("#list > li .waiting:visible")).hasCount(0);
        page.waitForFunction("""
                async () => {
                  const database = await new Promise((resolve) => {
                    const opening = indexedDB.open("todooo");
                    opening.onsuccess = () => resolve(opening.result);
                  });
                  const count = () => new Promise((resolve) => {
                    const counting = database.transaction("entries").objectStore("entries").count();
                    counting.onsuccess = () => resolve(counting.result);
                  });
                  const first = await count();
                  await new Promise((resolve) => setTimeout(resolve, 400)); // what is done now is written soon
                  const last = await count();
                  database.close();
                  return first === 0 && last === 0;
                }""");
        return this;
    }
}
