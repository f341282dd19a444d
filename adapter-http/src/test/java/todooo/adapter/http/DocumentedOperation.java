package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return place().at("responses").names().stream().map(Integer::valueOf).toList();
    }

    /** The example of the name that is a part of the path; empty if none is. */
    String pathExample() {
        return place().at("parameters")
                .children()
                .filter(parameter -> parameter.at("in").value().asText().equals("path"))
                .map(parameter -> parameter.at("example").value().asText())
                .collect(Collectors.joining());
    }

    /** The path with this as its variable part, and with all parameters of the query that have an example. */
    String target(String id) {
        return path.replaceFirst("\\{.*}", id)
                + place().at("parameters")
                        .children()
                        .filter(parameter -> parameter.at("in").value().asText().equals("query"))
                        .filter(parameter -> parameter.at("example").exists())
                        .map(parameter -> parameter.at("name").value().asText() + "="
                                + parameter.at("example").value().asText())
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A header of a request, as an example has it. */
    record RequestHeader(String name, String value) {}

    /** The examples of the headers that a request may have. */
    List<RequestHeader> requestHeaders() {
        return place().at("parameters")
                .children()
                .filter(parameter -> parameter.at("in").value().asText().equals("header"))
                .flatMap(parameter -> parameter
                        .at("examples")
                        .children()
                        .map(example -> new RequestHeader(
                                parameter.at("name").value().asText(),
                                example.at("value").value().asText())))
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
                .map(example -> new Body(mediaType, example.at("value").value().toString()));
    }

    /** Fails if the answer is not one that the document has: by its status, a header or its body. */
    void requireValid(Exchange exchange) {
        Place response = place().at("responses", String.valueOf(exchange.status()));
        assertThat(response.exists())
                .as("%s: %d is not documented, but %s came", this, exchange.status(), exchange)
                .isTrue();
        DocumentedResponse documented = new DocumentedResponse(document, response);
        assertThat(documented.violations(exchange, name.equals("head")))
                .as("%s: %s", this, exchange)
                .isEmpty();
    }

    @Override
    public String toString() {
        return method() + " " + path;
    }
}
