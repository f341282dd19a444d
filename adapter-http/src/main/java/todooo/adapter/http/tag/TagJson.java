package todooo.adapter.http.tag;

import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;

/**
 * A tag in responses.
 *
 * @param todos how many to-dos have it, or had it until it was deleted
 */
record TagJson(String name, long todos) {
    static TagJson of(Tag tag) {
        return of(tag.name(), tag.todos());
    }

    static TagJson of(TagName name, long todos) {
        return new TagJson(name.text(), todos);
    }
}
