package todooo.adapter.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import todooo.adapter.http.rest.EntityTags;
import todooo.application.testkit.Fixtures;
import todooo.domain.todo.Task;
import todooo.domain.todo.ToDo;
import todooo.domain.todo.TodoContent;
import todooo.domain.todo.TodoId;
import todooo.domain.value.Owner;

class RepresentationTest {
    /** An entity tag stands for the same bytes for all time, so it has the number of the representation. */
    @Test
    void hasANewNumberInEntityTagsWheneverItHasOtherMembers() {
        ToDo todo = ToDo.added(new TodoId(1), Owner.LOCAL, TodoContent.of(new Task("t")), Fixtures.NOON);

        assertThat(Arrays.stream(TodoJson.class.getRecordComponents()).map(RecordComponent::getName))
                .as("the members of representation 2: where they change, raise EntityTags.REPRESENTATION, here too")
                .containsExactly(
                        "id",
                        "task",
                        "completed",
                        "order",
                        "list",
                        "notes",
                        "tags",
                        "due",
                        "dueZone",
                        "start",
                        "priority",
                        "completedAt",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "url");
        assertThat(Arrays.stream(ListJson.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("id", "title", "archived", "createdAt", "updatedAt", "version", "url");
        assertThat(EntityTags.of(todo.revision())).endsWith("-2\"");
    }
}
