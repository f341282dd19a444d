package todooo.adapter.http.docs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A place in a JSON document, which may have nothing there; a reference stands for the place that it names. */
record Place(JsonNode document, JsonPointer pointer) {
    Place {
        JsonNode reference = document.at(pointer).path("$ref");
        if (reference.isTextual()) {
            pointer = JsonPointer.compile(reference.textValue().substring(1));
        }
    }

    static Place rootOf(JsonNode document) {
        return new Place(document, JsonPointer.empty());
    }

    Place at(String... names) {
        Place place = this;
        for (String name : names) {
            place = new Place(document, place.pointer.appendProperty(name));
        }
        return place;
    }

    JsonNode value() {
        return document.at(pointer);
    }

    boolean exists() {
        return !value().isMissingNode();
    }

    List<String> names() {
        return value().propertyStream().map(Map.Entry::getKey).toList();
    }

    /** The members of an object or the elements of an array. */
    Stream<Place> children() {
        return value().isArray()
                ? Stream.iterate(0, i -> i + 1)
                        .limit(value().size())
                        .map(i -> new Place(document, pointer.appendIndex(i)))
                : names().stream().map(this::at);
    }

    @Override
    public String toString() {
        return pointer.toString();
    }
}
