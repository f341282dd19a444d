package todooo.application.testkit.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import todooo.application.testkit.Snapshot.Row;
import todooo.application.testkit.Tagging;
import todooo.application.testkit.Tagging.TagRow;
import todooo.domain.storage.StaleVersionException;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagId;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

/** The tags of one owner in a snapshot. */
final class InMemoryTags implements TagRepository {
    /** By code points, as databases compare, and not by the halves of surrogate pairs. */
    private static final Comparator<TagName> ORDER =
            comparing(name -> name.folded().codePoints().toArray(), Arrays::compare);

    private final InMemorySession session;
    private final Owner owner;
    private final InMemoryTodoRepository todos;

    InMemoryTags(InMemorySession session, Owner owner, InMemoryTodoRepository todos) {
        this.session = session;
        this.owner = owner;
        this.todos = todos;
    }

    @Override
    public List<Tag> find(Collection<TagName> names) {
        Set<String> folded = names.stream().map(TagName::folded).collect(toSet());
        return inUse().filter(tag -> folded.contains(tag.folded()))
                .map(this::counted)
                .toList();
    }

    @Override
    public List<Tag> list(@Nullable TagName after, int limit) {
        return inUse().filter(tag -> after == null || ORDER.compare(tag.name(), after) > 0)
                .sorted(comparing(TagRow::name, ORDER))
                .limit(limit)
                .map(this::counted)
                .toList();
    }

    @Override
    public int count() {
        return (int) inUse().count();
    }

    @Override
    public Tag add(TagName name) {
        return counted(stored(name));
    }

    private TagRow stored(TagName name) {
        session.requireWritable();
        if (!find(List.of(name)).isEmpty()) {
            throw new IllegalStateException("There is a tag of this name already");
        }
        var id = new TagId(session.toRead().lastId() + 1);
        return write(new TagRow(owner, id, name));
    }

    @Override
    public Tag rename(TagId id, TagName name) {
        session.requireWritable();
        write(tagging().tag(id).retired(null));
        TagRow successor = stored(name);
        retire(id, successor.id());
        return counted(successor);
    }

    @Override
    public void retire(TagId id, @Nullable TagId successor) {
        session.requireWritable();
        write(tagging().tag(id).retired(successor));
        retired().filter(tag -> id.equals(tag.successor())).forEach(tag -> write(tag.retired(successor)));
    }

    @Override
    public Optional<RetiredTag> retired(TagName name) {
        return retired()
                .filter(tag -> tag.isCalled(name))
                .max(Comparator.comparingLong(tag -> tag.id().value()))
                .map(TagRow::toRetired);
    }

    @Override
    public Optional<RetiredTag> anyRetired() {
        return retired().findFirst().map(TagRow::toRetired);
    }

    @Override
    public int follow(RetiredTag tag, Instant now, int limit) {
        session.requireWritable();
        @Nullable TagRow stored = tagging().tags().get(tag.id());
        if (stored == null || !stored.owner().equals(owner)) {
            return 0;
        }
        List<Row> followers = session.toRead()
                .rowsOf(owner)
                .filter(row -> row.value() instanceof ToDo todo && has(todo.id(), tag.id()))
                .sorted(comparing((Row row) -> row.deletion() != null)
                        .thenComparing(row -> row.value().createdAt())
                        .thenComparingLong(row -> row.value().id().value()))
                .limit(limit)
                .toList();
        followers.forEach(row -> follow(stored, row, now));
        if (followers.size() < limit) {
            session.become(session.toWrite().with(tagging().without(tag.id())));
        }
        return followers.size();
    }

    private void follow(TagRow retired, Row row, Instant now) {
        ToDo todo = (ToDo) row.value();
        Set<TagId> tags = new LinkedHashSet<>(tagging().of(todo.id()));
        tags.remove(retired.id());
        if (retired.successor() != null) {
            tags.add(retired.successor());
        }
        session.become(session.toWrite().with(tagging().with(todo.id(), tags)));
        TodoContent content = todo.content()
                .withTags(Tags.of(
                        tags.stream().map(id -> tagging().tag(id).name()).toList()));
        if (row.deletion() == null) {
            todos.write(new Row(todos.next(todo, content, now), row.movedTo(), todos.change(), null));
        } else {
            var same = new ToDo(todo.id(), owner, content, todo.createdAt(), todo.updatedAt(), todo.version());
            todos.write(new Row(same, row.movedTo(), row.change(), row.deletion()));
        }
    }

    /**
     * Gives a to-do the tags of its content: those in use of these names, or that it has and that retire.
     *
     * @throws StaleVersionException if there is none of a name
     */
    static void link(InMemorySession session, ToDo todo) {
        Tagging tagging = session.toWrite().tagging();
        Set<TagId> tags = new LinkedHashSet<>();
        for (TagName name : todo.content().tags().names()) {
            tags.add(tagging.of(todo.owner())
                    .filter(tag -> tag.name().equals(name))
                    .filter(tag -> !tag.retired() || tagging.of(todo.id()).contains(tag.id()))
                    .min(comparing(TagRow::retired))
                    .orElseThrow(() -> new StaleVersionException(todo.id()))
                    .id());
        }
        session.become(session.toWrite().with(tagging.with(todo.id(), tags)));
    }

    private Stream<TagRow> inUse() {
        return tagging().of(owner).filter(tag -> !tag.retired());
    }

    private Stream<TagRow> retired() {
        return tagging().of(owner).filter(TagRow::retired);
    }

    private Tag counted(TagRow tag) {
        return new Tag(
                tag.id(),
                tag.name(),
                todos.all().filter(todo -> has(todo.id(), tag.id())).count());
    }

    private boolean has(TodoId todo, TagId tag) {
        return tagging().of(todo).contains(tag);
    }

    private Tagging tagging() {
        return session.toRead().tagging();
    }

    private TagRow write(TagRow tag) {
        session.become(session.toWrite().with(tag));
        return tag;
    }
}
