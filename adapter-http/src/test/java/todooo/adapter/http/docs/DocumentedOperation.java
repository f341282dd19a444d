package todooo.adapter.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import todooo.adapter.http.Exchange;

/** An operation of the document. */
record DocumentedOperation(OpenApiDocument document, String path, String name) {
    private Place place() {
        return document.root().at("paths", path, name);
    }

    String id() {
        return place().at("operationId").value().asText();
    }

    String method() {
        return name.toUpperCase(Locale.ROOT);
    }

    List<Integer> statuses() {
        return place().at("responses").names().stream()
                .filter(status -> !status.equals("default"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether a good answer ends only with its connection. */
    boolean answersWithoutEnd() {
        return place().at("responses", "200", "content", "text/event-stream").exists();
    }

    /** The path with this as its first variable part, and with the parameters of the query that are required. */
    String target(String id) {
        return path.replaceFirst("\\{[^}]*}", id).replace("{name}", Provocation.TAG)
                + place().at("parameters")
                        .children()
                        .filter(parameter -> parameter.at("in").value().asText().equals("query"))
                        .filter(parameter -> parameter.at("example").exists())
                        .map(parameter -> parameter.at("name").value().asText() + "="
                                + parameter.at("example").value().asText())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** An optional parameter of a request in the header or in the query, as an example has it. */
    record Option(String in, String name, String value) {}

    /** The examples of the parameters that a request may have. */
    List<Option> options() {
        return place().at("parameters")
                .children()
                .filter(parameter -> !parameter.at("required").value().asBoolean())
                .flatMap(parameter -> parameter
                        .at("schema", "examples")
                        .children()
                        .map(example -> new Option(
                                parameter.at("in").value().asText(),
                                parameter.at("name").value().asText(),
                                example.value().asText())))
                .toList();
    }

    /** A body as an example has it, and its media type. */
    record Body(String mediaType, String text) {}

    /** The examples of the body; none if the operation takes no body. */
    List<Body> bodies() {
        Place content = place().at("requestBody", "content");
        return content.names().stream()
                .flatMap(mediaType -> bodies(content, mediaType))
                .toList();
    }

    private static Stream<Body> bodies(Place content, String mediaType) {
        return content.at(mediaType, "examples")
                .children()
                .map(example -> example.at("value").value())
                .map(value -> new Body(mediaType, value.isTextual() ? value.textValue() : value.toString()));
    }

    /** Fails if the answer is not one that the document has: by its status, a header or its body. */
    void requireValid(Exchange exchange) {
        Place response = place().at("responses", String.valueOf(exchange.status()));
        assertThat(response.exists())
                .as("%s: %d is not documented, but %s came", this, exchange.status(), exchange)
                .isTrue();
        DocumentedResponse documented = new DocumentedResponse(document, response);
        assertThat(documented.violations(exchange)).as("%s: %s", this, exchange).isEmpty();
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
