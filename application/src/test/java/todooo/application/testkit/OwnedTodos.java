package todooo.application.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;
import todooo.domain.query.read.BoundedReads;
import todooo.domain.storage.RemovalSlice;
import todooo.domain.storage.RemovedSlice;
import todooo.domain.storage.TodoRepository;
import todooo.domain.storage.Trash;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.trash.Deletion;
import todooo.domain.trash.DeletionContent;
import todooo.domain.trash.DeletionContent.Kind;
import todooo.domain.trash.DeletionContent.State;
import todooo.domain.value.Owner;

/** The to-dos of one owner, each call in a transaction of its own. */
public record OwnedTodos(Transactions transactions, Owner owner) {
    public ToDo add(TodoContent content) {
        return write(todos -> todos.add(content, Fixtures.NOON));
    }

    public void replace(ToDo changed) {
        change(todos -> todos.replace(changed));
    }

    /** Moves the to-do to the trash, as a deletion of its own. */
    public void remove(ToDo todo) {
        changeStore(store -> remove(store, todo));
    }

    /** Moves the to-do to the trash, as a deletion of its own. */
    public static void remove(Store store, ToDo todo) {
        Trash trash = store.trash();
        trash.put(trash.add(DeletionContent.of(todo.task()), Fixtures.NOON), todo);
    }

    /** The stored version of this to-do. */
    public Optional<ToDo> find(ToDo todo) {
        return find(todo.id());
    }

    public Optional<ToDo> find(TodoId id) {
        return read(todos -> todos.find(id));
    }

    public List<ToDo> list(TodoFilter filter) {
        return list(TodoQuery.ALL.of(filter)).todos();
    }

    public TodoPage list(TodoQuery query) {
        return BoundedReads.isCostly(query) ? scan(todos -> todos.list(query)) : read(todos -> todos.list(query));
    }

    public OptionalLong count(TodoFilter filter) {
        return scan(todos -> todos.count(filter));
    }

    /** Moves a to-do to the trash, as a deletion of its own. */
    public Deletion delete(ToDo todo, Instant now) {
        return writeStore(store -> {
            Deletion deletion = store.trash().add(DeletionContent.of(todo.task()), now);
            store.trash().put(deletion, todo);
            return deletion;
        });
    }

    /** Restores a deletion as a whole, and returns how many to-dos it had. */
    public int restore(Deletion deletion, Instant now) {
        return writeStore(store -> {
            store.trash().restoreList(deletion.id(), now);
            int restored = store.trash().restore(deletion.id(), now, Integer.MAX_VALUE);
            store.trash().remove(deletion);
            return restored;
        });
    }

    /** Adds a list of this title. */
    public TodoList addList(String title) {
        return writeStore(store -> store.lists().add(Fixtures.list(title), Fixtures.NOON));
    }

    /** The stored version of this list. */
    public Optional<TodoList> find(TodoList list) {
        return readStore(store -> store.lists().find(list.id()));
    }

    /** All lists in the order of their places. */
    public List<TodoList> lists() {
        return readStore(store -> store.lists().list(null, null, TodoList.MAX_LISTS)).stream()
                .map(PlacedList::list)
                .toList();
    }

    /** Moves a list to the trash with all its to-dos, as a deletion of its own, and returns that deletion. */
    public Deletion delete(TodoList list, Instant now) {
        return writeStore(store -> {
            Deletion deletion = take(store, list, now);
            int moved = store.trash().putTodosOf(deletion, list.id(), Integer.MAX_VALUE);
            Deletion complete =
                    deletion.withContent(deletion.content().plus(moved).in(State.COMPLETE), now);
            store.trash().replace(complete);
            return complete;
        });
    }

    /** Takes a list away and leaves its to-dos, as a deletion that has stopped. */
    public Deletion take(TodoList list, Instant now) {
        return writeStore(store -> take(store, list, now));
    }

    /** Takes a list away and leaves its to-dos, as a deletion that has stopped. */
    public static Deletion take(Store store, TodoList list, Instant now) {
        var title = new Task(list.content().title().text());
        Deletion deletion = store.trash().add(DeletionContent.begun(Kind.LIST, title), now);
        store.trash().take(deletion, list);
        return deletion;
    }

    /** These tags in their present spelling; those that are missing are made. */
    public Tags tags(String... names) {
        return writeStore(store -> {
            List<TagName> present = new ArrayList<>();
            for (String text : names) {
                var name = new TagName(text);
                Tag tag = store.tags().find(List.of(name)).stream()
                        .findFirst()
                        .orElseGet(() -> store.tags().add(name));
                present.add(tag.name());
            }
            return Tags.of(present);
        });
    }

    /** The tag of this name, in whatever spelling. */
    public Optional<Tag> tag(String name) {
        return readStore(store -> store.tags().find(List.of(new TagName(name)))).stream()
                .findFirst();
    }

    /** Moves a to-do behind another one, or before all others. */
    public boolean move(ToDo todo, @Nullable ToDo after) {
        return this.<Boolean>write(mine -> mine.move(todo.id(), after == null ? null : after.id()));
    }

    /** All to-dos in the order of their places. */
    public List<ToDo> listByPlace() {
        return list(TodoQuery.ALL.by(new TodoSort(Property.PLACE, false)).atMost(new PageLimit(PageLimit.MAX)))
                .todos();
    }

    /** A part of the feed. */
    public Optional<ChangePage> changes(@Nullable ChangeToken since, int limit) {
        return readStore(store -> store.changes().read(since, limit));
    }

    /** The number of the last change. */
    public long lastChange() {
        return this.<Long>readStore(store -> store.changes().last());
    }

    /** Removes what there is now, slice by slice, and returns how many each slice removed. */
    public List<Integer> remove(@Nullable Boolean completed, int limit) {
        @Nullable RemovalSlice slice = removal(completed, limit).orElse(null);
        var removed = new ArrayList<Integer>();
        while (slice != null) {
            RemovedSlice done = remove(slice);
            removed.add(done.removed());
            slice = done.next() == null ? null : slice.after(done.next());
        }
        return removed;
    }

    /** Moves the to-dos of a slice to the trash, as a deletion of its own. */
    public RemovedSlice remove(RemovalSlice slice) {
        return writeStore(store -> remove(store, slice));
    }

    /** Moves the to-dos of a slice to the trash, as a deletion of its own. */
    public static RemovedSlice remove(Store store, RemovalSlice slice) {
        return store.trash().put(begin(store, Fixtures.NOON), slice);
    }

    /** Begins a deletion of many to-dos. */
    public static Deletion begin(Store store, Instant now) {
        return store.trash().add(DeletionContent.begun(Kind.ALL, new Task("The first")), now);
    }

    /** The first slice of a removal of what there is now. */
    public Optional<RemovalSlice> removal(@Nullable Boolean completed, int limit) {
        return newestBy(Property.CREATED)
                .flatMap(newest -> newestBy(Property.UPDATED)
                        .map(changed -> new RemovalSlice(
                                completed, null, null, TodoPosition.ofCreation(newest), changed.updatedAt(), limit)));
    }

    private Optional<ToDo> newestBy(Property property) {
        return list(TodoQuery.ALL.by(new TodoSort(property, true))).todos().stream()
                .findFirst();
    }

    public <T extends @Nullable Object> T read(Function<TodoRepository, T> work) {
        return transactions.read(unit -> work.apply(unit.of(owner).todos()));
    }

    public <T extends @Nullable Object> T scan(Function<TodoRepository, T> work) {
        return transactions.scan(unit -> work.apply(unit.of(owner).todos()));
    }

    public <T extends @Nullable Object> T write(Function<TodoRepository, T> work) {
        return transactions.write(owner, unit -> work.apply(unit.of(owner).todos()));
    }

    public <T extends @Nullable Object> T readStore(Function<Store, T> work) {
        return transactions.read(unit -> work.apply(unit.of(owner)));
    }

    public <T extends @Nullable Object> T writeStore(Function<Store, T> work) {
        return transactions.write(owner, unit -> work.apply(unit.of(owner)));
    }

    public void change(Consumer<TodoRepository> work) {
        changeStore(store -> work.accept(store.todos()));
    }

    public void changeStore(Consumer<Store> work) {
        transactions.write(owner, unit -> {
            work.accept(unit.of(owner));
            return true;
        });
    }
}
