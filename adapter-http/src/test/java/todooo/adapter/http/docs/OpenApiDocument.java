package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todooo.adapter.http.rest.body.Json;

/** An OpenAPI document, to hold answers against. */
final class OpenApiDocument {
    static final OpenApiDocument OURS = new OpenApiDocument(Json.read(new String(OpenApi.json("."), UTF_8)));

    /** The paths of Todo-Backend, which the service does not document; they share components with ours. */
    static final OpenApiDocument TODO_BACKEND = OURS.withPathsOf("todo-backend.yaml");

    private static final String IRI = "https://todooo.example/openapi.json";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final Place root;
    private final SchemaRegistry schemas;

    private OpenApiDocument(JsonNode json) {
        this.root = Place.rootOf(json);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, json.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Replaces the paths by those of a file, and adds its components. */
    private OpenApiDocument withPathsOf(String file) {
        ObjectNode merged = root.value().deepCopy();
        JsonNode added = yaml(file);
        merged.set("paths", added.get("paths"));
        for (Map.Entry<String, JsonNode> section : added.get("components").properties()) {
            merged.withObject("components").withObject(section.getKey()).setAll((ObjectNode) section.getValue());
        }
        return new OpenApiDocument(merged);
    }

    private static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(OpenApiDocument.class.getResourceAsStream(file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    Place root() {
        return root;
    }

    List<String> paths() {
        return root.at("paths").names();
    }

    List<DocumentedOperation> operations() {
        return paths().stream().flatMap(path -> operations(path).stream()).toList();
    }

    List<DocumentedOperation> operations(String path) {
        return root.at("paths", path).names().stream()
                .filter(METHODS::contains)
                .map(method -> new DocumentedOperation(this, path, method))
                .toList();
    }

    /** A response that several operations share, or that no operation has as its own. */
    DocumentedResponse response(String name) {
        return new DocumentedResponse(this, root.at("components", "responses", name));
    }

    /** The violations of the value by the schema at this place. */
    List<String> violations(Place schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(IRI + "#" + schema.pointer())).validate(value).stream()
                .map(Error::toString)
                .toList();
    }
}
