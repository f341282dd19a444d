package todooo.application.testkit.contract.tag;

import static java.util.stream.Collectors.toMap;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.todo.ToDo;

/** What the contracts of {@link TagRepository} for to-dos share: the to-dos of an owner, and their tags. */
abstract class TaggedTodosContract {
    static final Instant LATER = NOON.plusSeconds(5);
    static final int MANY = 1_000;

    OwnedTodos todos;

    protected abstract Transactions transactions();

    @BeforeEach
    void startWithoutTodos() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
    }

    /** What the tags say how many to-dos have them. */
    Map<String, Long> counts() {
        return todos.readStore(store -> store.tags().list(null, MANY)).stream()
                .collect(toMap(tag -> tag.name().text(), Tag::todos));
    }

    ToDo add(String task, String... tags) {
        return todos.add(content(task).withTags(todos.tags(tags)));
    }

    ToDo retag(ToDo todo, String... tags) {
        ToDo next = todo.withContent(todo.content().withTags(todos.tags(tags)), NOON);
        if (!next.equals(todo)) {
            todos.replace(next);
        }
        return next;
    }

    void rename(String name, String other) {
        TagId id = id(name);
        todos.writeStore(store -> store.tags().rename(id, new TagName(other)));
    }

    void retire(String name, @Nullable String successor) {
        TagId id = id(name);
        @Nullable TagId other = successor == null ? null : id(successor);
        todos.changeStore(store -> store.tags().retire(id, other));
    }

    private TagId id(String name) {
        return todos.tag(name).orElseThrow().id();
    }

    Optional<RetiredTag> retired(String name) {
        return todos.readStore(store -> store.tags().retired(new TagName(name)));
    }

    /** Lets to-dos follow the tag of this name. */
    int follow(String name, int limit) {
        RetiredTag tag = retired(name).orElseThrow();
        return todos.<Integer>writeStore(store -> store.tags().follow(tag, LATER, limit));
    }

    /** A to-do after it was restored. */
    static ToDo restored(ToDo todo) {
        return new ToDo(todo.id(), todo.owner(), todo.content(), todo.createdAt(), LATER, todo.version() + 1);
    }
}
