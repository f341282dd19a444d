package todooo.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The OpenAPI document as the service sends it, to hold answers against. */
final class OpenApiDocument {
    static final OpenApiDocument OURS = new OpenApiDocument(new String(OpenApi.json(), UTF_8));

    private static final String IRI = "https://todooo.example/openapi.json";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final Place root;
    private final SchemaRegistry schemas;

    private OpenApiDocument(String json) {
        this.root = Place.rootOf(Json.read(json));
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, json))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
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

    /** What is wrong with the value by the schema at this place. */
    List<String> violations(Place schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(IRI + "#" + schema.pointer())).validate(value).stream()
                .map(Error::toString)
                .toList();
    }
}
