package todooo.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.application.port.out.Transactions;
import todooo.application.testkit.Fixtures;
import todooo.application.testkit.OwnedTodos;
import todooo.domain.change.ChangePage;
import todooo.domain.change.ChangeToken;
import todooo.domain.query.PageLimit;
import todooo.domain.query.TodoFilter;
import todooo.domain.query.TodoPage;
import todooo.domain.query.TodoPosition;
import todooo.domain.query.TodoQuery;
import todooo.domain.query.TodoSort;
import todooo.domain.tag.Tags;
import todooo.domain.todo.Notes;
import todooo.domain.todo.ToDo;

/** The contract of lists and feeds of to-dos with the longest notes: they end early, before they take much memory. */
public abstract class LongTextsContract {
    private static final int TODOS = TodoPage.SLICE + 9;
    private static final PageLimit LONGEST = new PageLimit(PageLimit.MAX);

    private OwnedTodos todos;
    private Tags tags;
    private List<ToDo> all;

    protected abstract Transactions transactions();

    static Stream<TodoSort> sorts() {
        return Stream.of(TodoSort.Property.CREATED, TodoSort.Property.UPDATED, TodoSort.Property.DUE)
                .map(property -> new TodoSort(property, false));
    }

    @BeforeEach
    void addTodosWithLongNotes() {
        todos = new OwnedTodos(transactions(), Fixtures.newOwner());
        tags = todos.tags("long");
        var notes = new Notes("n".repeat(Notes.MAX_CODE_POINTS));
        todos.addList("Home");
        all = todos.write(mine -> {
            List<ToDo> added = new ArrayList<>();
            for (int i = 0; i < TODOS; i++) {
                added.add(mine.add(content("To-do").withTags(tags).withNotes(notes), NOON.plusMillis(i)));
            }
            return added;
        });
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void aPageEndsEarlyAndTheNextGoesOn(TodoSort sort) {
        for (TodoFilter filter : List.of(TodoFilter.ALL, TodoFilter.of(null, false), TodoFilter.ALL.withTags(tags))) {
            List<ToDo> walked = new ArrayList<>();
            @Nullable TodoPosition after = null;
            do {
                TodoPage page = todos.list(new TodoQuery(filter, sort, after, LONGEST));
                assertThat(page.placed()).as("%s", filter).hasSizeLessThanOrEqualTo(TodoPage.SLICE);
                walked.addAll(page.todos());
                after = page.next();
            } while (after != null);

            assertThat(walked).as("%s", filter).isEqualTo(all);
        }
    }

    @Test
    void aPartOfTheFeedEndsEarlyAndTheNextGoesOn() {
        List<ToDo> told = new ArrayList<>();
        @Nullable ChangeToken since = null;
        ChangePage part;
        do {
            part = todos.changes(since, PageLimit.MAX).orElseThrow();
            assertThat(part.entries()).hasSizeLessThanOrEqualTo(TodoPage.SLICE + 1);
            part.todos().forEach(placed -> told.add(placed.todo()));
            since = part.next();
        } while (part.more());

        assertThat(told).isEqualTo(all);
        assertThat(todos.changes(since, PageLimit.MAX).orElseThrow().entries()).isEmpty();
    }
}
