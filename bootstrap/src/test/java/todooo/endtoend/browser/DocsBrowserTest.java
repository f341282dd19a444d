package todooo.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import todooo.bootstrap.Todooo;
import todooo.bootstrap.config.Settings;
import todooo.endtoend.testkit.Stack;

/** The page of the documentation as newcomers meet it: in each look, directly, behind a proxy and elsewhere. */
class DocsBrowserTest extends DocsBrowser {
    @Test
    void letsANewcomerAddTwoTodosChangeOneAndFindBoth() throws Exception {
        Look.LIGHT.applyTo(tab());
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab(), docs(todooo)));
        }
    }

    @Test
    void worksInTheDarkBehindAProxyThatTakesAPrefixOff() throws Exception {
        Look.DARK.applyTo(tab());
        try (PrefixProxy proxy = PrefixProxy.of("/tasks");
                Todooo todooo = start(proxy.url())) {
            proxy.forwardTo(todooo.port());

            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab(), proxy.url() + "/docs"));

            assertThat(tab().evaluate("location.origin + location.pathname").textValue())
                    .isEqualTo(proxy.url() + "/docs");
        }
    }

    @Test
    void worksOnAPhoneWhereverItIsOpenedThoughThePublicUrlIsElsewhere() throws Exception {
        Look.PHONE.applyTo(tab());
        try (Todooo todooo = start("https://example.org/tasks")) {
            addTwoChangeOneAndFindBoth(SwaggerUi.visit(tab(), docs(todooo) + "/"));
        }
    }

    @Test
    void worksTwiceInARowForEverything() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            SwaggerUi page = SwaggerUi.visit(tab(), docs(todooo));
            List<String> statuses = new ArrayList<>();

            for (String operation : page.operations()) {
                if (operation.equals("streamEvents")) {
                    continue; // Swagger UI shows no answer before its end, and this one has none
                }
                page.open(operation);
                statuses.add("%s %d %d"
                        .formatted(
                                operation,
                                page.execute(operation).status(),
                                page.execute(operation).status()));
                page.close(operation);
            }

            assertThat(statuses)
                    .containsExactlyInAnyOrder(
                            "createTodo 201 201",
                            "listTodos 200 200",
                            "getTodo 200 200",
                            "changeTodo 200 200",
                            "replaceTodo 200 200",
                            "deleteTodo 204 404",
                            "clearCompletedTodos 200 200",
                            "tagTodo 404 404",
                            "untagTodo 404 404",
                            "moveTodo 404 404",
                            "createList 201 201",
                            "listLists 200 200",
                            "getList 200 200",
                            "changeList 200 200",
                            "replaceList 200 200",
                            "deleteList 204 404",
                            "moveList 404 404",
                            "listTags 200 200",
                            "renameTag 200 404",
                            "deleteTag 404 404",
                            "listTrash 200 200",
                            "emptyTrash 200 200",
                            "getDeletion 404 404",
                            "purgeDeletion 404 404",
                            "restoreDeletion 404 404",
                            "readChanges 200 200",
                            "exportAll 200 200",
                            "importFile 200 200");
        }
    }

    private Todooo start(String publicUrl) {
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(directory());
        properties.put("http.public-url", publicUrl);
        return Stack.start(Settings.load(directory(), Map.of(), properties));
    }
}
