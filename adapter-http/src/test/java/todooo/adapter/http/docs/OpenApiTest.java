package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.body.Json;

class OpenApiTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OURS;

    /** Has the components of Todo-Backend besides ours. */
    private static final OpenApiDocument WHOLE = OpenApiDocument.TODO_BACKEND;

    @Test
    void isTheSameInYamlAndInJson() throws IOException {
        assertThat(Json.read(new String(OpenApi.json("."), UTF_8)))
                .isEqualTo(new YAMLMapper().readTree(OpenApi.yaml(".")));
    }

    @Test
    void isValidByTheSchemaOfOpenApi31() {
        SchemaRegistry published = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://spec.openapis.org/oas/", "classpath:openapi/")));
        var schema = published.getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2025-09-15"));

        assertThat(schema.validate(DOCUMENT.root().value())).isEmpty();
    }

    @Test
    void hasTheOperationsOfAClientInTheOrderOfTheirUse() {
        assertThat(DOCUMENT.operations())
                .extracting(DocumentedOperation::id)
                .containsExactly(
                        "createTodo",
                        "listTodos",
                        "clearCompletedTodos",
                        "getTodo",
                        "changeTodo",
                        "replaceTodo",
                        "deleteTodo",
                        "tagTodo",
                        "untagTodo",
                        "moveTodo",
                        "createList",
                        "listLists",
                        "getList",
                        "changeList",
                        "replaceList",
                        "deleteList",
                        "moveList",
                        "listTags",
                        "renameTag",
                        "deleteTag",
                        "listTrash",
                        "emptyTrash",
                        "getDeletion",
                        "purgeDeletion",
                        "restoreDeletion",
                        "readChanges",
                        "streamEvents",
                        "exportAll",
                        "importFile");
    }

    @Test
    void listsEveryKindOfProblem() {
        assertThat(DOCUMENT.root()
                        .at("components", "schemas", "Problem", "properties", "type", "examples")
                        .children())
                .extracting(type -> type.value().asText())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ProblemType.values())
                        .map(type -> "/problems/" + type.slug())
                        .toList());
    }

    /** Swagger UI fills in an example or a default of a parameter, and sends it. */
    @Test
    void fillsInNoParameterThatIsOptional() {
        List<Place> optional = DOCUMENT.root()
                .at("components", "parameters")
                .children()
                .filter(parameter -> !parameter.value().has("required"))
                .toList();

        assertThat(optional)
                .hasSizeGreaterThan(5)
                .allSatisfy(parameter -> assertThat(Stream.of(
                                        parameter.at("example"),
                                        parameter.at("examples"),
                                        parameter.at("content"),
                                        parameter.at("schema", "example"),
                                        parameter.at("schema", "default"))
                                .filter(Place::exists))
                        .isEmpty());
    }

    @Test
    void namesNoOtherHost() {
        assertThat(new String(OpenApi.yaml("."), UTF_8)).doesNotContainPattern("https?://(?!localhost:8000/)");
    }

    /** Everything with a schema and an example: parameters, headers, and the media types of bodies. */
    static Stream<Place> exemplified() {
        return all(WHOLE.root().at("components"))
                .filter(place -> place.value().has("schema"))
                .filter(place -> place.value().has("example") || place.value().has("examples"));
    }

    private static Stream<Place> all(Place place) {
        return Stream.concat(Stream.of(place), place.children().flatMap(OpenApiTest::all));
    }

    @ParameterizedTest
    @MethodSource("exemplified")
    void hasExamplesThatAreValid(Place place) {
        Stream<Place> examples = place.value().has("example")
                ? Stream.of(place.at("example"))
                : place.at("examples").children().map(example -> example.at("value"));

        assertThat(examples.flatMap(example -> WHOLE.violations(place.at("schema"), example.value()).stream()))
                .isEmpty();
    }

    @Test
    void hasExamplesInSchemasThatAreValid() {
        List<Place> schemas = all(WHOLE.root().at("components"))
                .filter(place -> place.value().path("examples").isArray())
                .toList();

        assertThat(schemas)
                .hasSizeGreaterThan(5)
                .allSatisfy(schema -> assertThat(schema.at("examples").children())
                        .allSatisfy(example -> assertThat(WHOLE.violations(schema, example.value()))
                                .isEmpty()));
    }

    @Test
    void hasAnExampleForEveryBodyOfJson() {
        assertThat(all(WHOLE.root().at("components"))
                        .filter(place ->
                                place.pointer().last().getMatchingProperty().endsWith("json"))
                        .filter(place -> place.value().has("schema"))
                        .filter(place -> !place.value().has("examples")))
                .isEmpty();
    }
}
