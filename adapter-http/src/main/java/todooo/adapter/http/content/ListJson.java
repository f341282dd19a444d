package todooo.adapter.http.content;

import todooo.domain.list.ListId;
import todooo.domain.list.TodoList;

/** A list in responses. */
public record ListJson(
        long id, String title, boolean archived, String createdAt, String updatedAt, long version, String url) {
    /** The path of all lists. */
    public static final String PATH = "/lists";

    /** The list at its URL, which starts with the base. */
    public static ListJson shown(TodoList list, String base) {
        return of(list, base + path(list.id()));
    }

    /** The path of the list of this id. */
    public static String path(ListId id) {
        return PATH + "/" + id.value();
    }

    /** The list at this URL. */
    public static ListJson of(TodoList list, String url) {
        return new ListJson(
                list.id().value(),
                list.content().title().text(),
                list.content().archived(),
                Times.text(list.createdAt()),
                Times.text(list.updatedAt()),
                list.version(),
                url);
    }
}
