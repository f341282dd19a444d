package todooo.application.todo;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import todooo.application.act.Outcome;
import todooo.application.port.out.Store;
import todooo.domain.list.ListId;
import todooo.domain.list.UnknownListException;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoNotFoundException;
import todooo.domain.value.TooManyException;

/** What to-dos refer to, their lists and their tags, in one transaction. */
final class References {
    private final Store store;

    References(Store store) {
        this.store = store;
    }

    /**
     * The content of a new to-do as it can be stored: its tags are there, and in their present spelling. Refused if
     * there is no such list, or if there would be too many tags.
     */
    Outcome<TodoContent> ofNew(TodoContent content) {
        return inList(content, UnknownListException::new).then(listed -> tagged(listed, Tags.NONE));
    }

    /**
     * The same for the next content of a to-do. Refused also if the list in which it is and stays has been taken away:
     * then the to-do is as good as deleted.
     */
    Outcome<TodoContent> ofNext(ToDo todo, TodoContent next) {
        TodoContent present = todo.content();
        if (next.equals(present)) {
            return Outcome.of(next);
        }
        boolean stays = Objects.equals(next.list(), present.list());
        return inList(next, list -> stays ? new TodoNotFoundException(todo.id()) : new UnknownListException(list))
                .then(content ->
                        content.tags().equals(present.tags()) ? Outcome.of(content) : tagged(content, present.tags()));
    }

    private Outcome<TodoContent> inList(TodoContent content, Function<ListId, RuntimeException> missing) {
        ListId list = content.list();
        return list == null || store.lists().find(list).isPresent()
                ? Outcome.of(content)
                : Outcome.refused(missing.apply(list));
    }

    /** A tag that the to-do has already may be about to be another one, and is none to be made. */
    private Outcome<TodoContent> tagged(TodoContent content, Tags kept) {
        Tags present = present(content.tags());
        Tags missing = content.tags().without(present).without(kept);
        TagRepository tags = store.tags();
        if (!missing.isEmpty() && tags.count() + missing.names().size() > Tag.MAX_TAGS) {
            return Outcome.refused(new TooManyException(TooManyException.Kind.TAGS, Tag.MAX_TAGS));
        }
        missing.names().forEach(tags::add);
        return Outcome.of(content.withTags(spelled(present, content.tags())));
    }

    /** The content with those of its tags that are there in their present spelling. */
    TodoContent spelled(TodoContent content) {
        return content.withTags(spelled(present(content.tags()), content.tags()));
    }

    private Tags present(Tags tags) {
        return tags.isEmpty()
                ? tags
                : Tags.of(
                        store.tags().find(tags.names()).stream().map(Tag::name).toList());
    }

    /** Of two spellings of a name, tags keep the first. */
    private static Tags spelled(Tags present, Tags written) {
        List<TagName> names = Stream.concat(present.names().stream(), written.names().stream())
                .toList();
        return Tags.of(names);
    }
}
