package todooo.endtoend.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;

/** Swagger UI in a tab, used as a person does. */
record SwaggerUi(DevToolsTab tab) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer as it is shown; its text is empty if it has no body. */
    record Shown(int status, String text) {
        /** The body as JSON, a missing node if there is none. */
        JsonNode body() throws JsonProcessingException {
            return JSON.readTree(text);
        }
    }

    /** Visits the page and waits until it shows the operations. */
    static SwaggerUi visit(DevToolsTab tab, String url) {
        tab.visit(url);
        tab.await("document.querySelector('.opblock')");
        return new SwaggerUi(tab);
    }

    /** The operations, in the order in which they are shown. */
    List<String> operations() {
        return strings(
                tab.evaluate("[...document.querySelectorAll('.opblock')].map(block => block.id.split('-').pop())"));
    }

    /** Opens the form of each operation, and closes it after the check of what is shown. */
    void openEach(Runnable check) {
        for (String operation : operations()) {
            open(operation);
            check.run();
            close(operation);
        }
    }

    /** Opens the list of the schemas. */
    void openSchemas() {
        tab.evaluate("document.querySelector('.models-control').click()");
        tab.await("document.querySelector('.models.is-open')");
    }

    /** Opens the form of an operation and waits until it is complete: its parts come after its frame. */
    void open(String operation) {
        String block = block(operation);
        tab.evaluate(block + ".querySelector('.opblock-summary-control[aria-expanded=false]')?.click()");
        tab.await(
                "%1$s.querySelector('.execute') && %1$s.querySelector('.response .renderedMarkdown')".formatted(block));
    }

    /** Closes the form of an operation: each open one makes the page slower for all others. */
    void close(String operation) {
        String block = block(operation);
        tab.evaluate(block + ".querySelector('.opblock-summary-control[aria-expanded=true]')?.click()");
        tab.await("!%s.querySelector('.execute')".formatted(block));
    }

    /** Replaces what is in the field for the body. */
    void fillIn(String operation, String body) {
        tab.evaluate(block(operation) + ".querySelector('textarea').select()");
        tab.type(body);
    }

    /** Presses "Execute" and waits for the answer. */
    Shown execute(String operation) {
        String answer = block(operation) + ".querySelector('.live-responses-table')";
        String id = answer + "?.innerText.match(/x-request-id: (.*)/)?.[1]";
        String before = tab.evaluate(id).toString();
        tab.evaluate(block(operation) + ".querySelector('.execute').click()");
        tab.await("%s && %s != %s".formatted(id, id, before.isEmpty() ? "null" : before));
        int status = tab.evaluate(
                        "parseInt(%s.querySelector('tbody .response-col_status').innerText)".formatted(answer))
                .intValue();
        JsonNode text = tab.evaluate(answer + ".querySelector('.highlight-code pre')?.innerText ?? ''");
        return new Shown(status, text.textValue());
    }

    /** The parameters that can be left out and yet have a value. */
    List<String> filledInOptions() {
        return strings(tab.evaluate("""
                [...document.querySelectorAll('tr[data-param-name]')]
                  .filter(row => !row.querySelector('.required'))
                  .filter(row => [...row.querySelectorAll('input, select, textarea')].some(field => field.value))
                  .map(row => row.dataset.paramName)"""));
    }

    private static String block(String operation) {
        return "document.querySelector('.opblock[id$=\"-%s\"]')".formatted(operation);
    }

    /** The strings of an array. */
    static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
