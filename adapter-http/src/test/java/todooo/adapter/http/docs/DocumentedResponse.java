package todooo.adapter.http.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import todooo.adapter.http.Exchange;
import todooo.adapter.http.rest.body.Json;

/** A response of the document. */
record DocumentedResponse(OpenApiDocument document, Place place) {
    /** Headers that need no description: the framing of messages, and advice to browsers and caches. */
    private static final List<String> UNDOCUMENTED = List.of(
            "Cache-Control",
            "Connection",
            "Content-Length",
            "Content-Security-Policy",
            "Content-Type",
            "Date",
            "Keep-Alive",
            "Referrer-Policy",
            "Vary",
            "X-Content-Type-Options");

    /** The differences between a response and its description. */
    List<String> violations(Exchange exchange) {
        List<String> violations = new ArrayList<>(undocumented(exchange.headers()));
        for (String name : place.at("headers").names()) {
            violations.addAll(ofHeader(name, exchange.headers()));
        }
        violations.addAll(ofBody(exchange));
        return violations;
    }

    private List<String> undocumented(Map<String, String> headers) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(headers.keySet());
        names.removeAll(place.at("headers").names());
        UNDOCUMENTED.forEach(names::remove);
        return names.stream()
                .map(name -> "header " + name + " is not documented")
                .toList();
    }

    private List<String> ofHeader(String name, Map<String, String> headers) {
        Place header = place.at("headers", name);
        String value = headers.get(name);
        if (value == null) {
            boolean required = header.at("required").value().asBoolean();
            return required ? List.of("header " + name + " is missing") : List.of();
        }
        Place schema = header.at("schema");
        boolean text = schema.at("type").value().asText().equals("string");
        return document.violations(schema, text ? TextNode.valueOf(value) : Json.read(value));
    }

    private List<String> ofBody(Exchange exchange) {
        String mediaType = exchange.headers().getOrDefault("Content-Type", "").replaceFirst(";.*", "");
        List<String> mediaTypes = place.at("content").names();
        if (!mediaTypes.contains(mediaType) && !(mediaTypes.isEmpty() && mediaType.isEmpty())) {
            return List.of("media type '%s' is not one of %s".formatted(mediaType, mediaTypes));
        }
        if (mediaTypes.isEmpty()) {
            return exchange.body().isEmpty() ? List.of() : List.of("there must be no body");
        }
        JsonNode body =
                mediaType.matches(".*[/+]json") ? Json.read(exchange.body()) : TextNode.valueOf(exchange.body());
        return document.violations(place.at("content", mediaType, "schema"), body);
    }
}
