package todooo.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import todooo.application.retention.Retention;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;
import todooo.domain.list.PlacedList;
import todooo.domain.list.TodoList;
import todooo.domain.place.Place;
import todooo.domain.todo.PlacedTodo;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.value.Owner;

/** Values that tests start from. */
public final class Fixtures {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    public static final Retention RETENTION =
            new Retention(Duration.ofHours(24), Duration.ofDays(30), Duration.ofDays(90));

    private static final AtomicLong OWNERS = new AtomicLong();

    private Fixtures() {}

    /** An owner whom no other test of this run knows: tests share a database and do not meet in it. */
    public static Owner newOwner() {
        return new Owner("owner-" + OWNERS.incrementAndGet());
    }

    /** An open to-do's content, without an order. */
    public static TodoContent content(String task) {
        return content(task, false, null);
    }

    /** The content of a list that is in use. */
    public static ListContent list(String title) {
        return ListContent.of(new ListTitle(title));
    }

    /** A to-do that was never moved, with its place. */
    public static PlacedTodo unmoved(ToDo todo) {
        return new PlacedTodo(todo, todo.id().value() * Place.STRIDE);
    }

    /** A list that was never moved, with its place. */
    public static PlacedList unmoved(TodoList list) {
        return new PlacedList(list, list.id().value() * Place.STRIDE);
    }

    /** A to-do's content. */
    public static TodoContent content(String task, boolean completed, @Nullable Integer order) {
        return TodoContent.of(new Task(task)).withCompleted(completed).withOrder(order);
    }
}
