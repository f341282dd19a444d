package todooo.adapter.http;

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

class OpenApiTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.OURS;

    @Test
    void isTheSameInYamlAndInJson() throws IOException {
        assertThat(Json.read(new String(OpenApi.json(), UTF_8))).isEqualTo(new YAMLMapper().readTree(OpenApi.yaml()));
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
    void namesEveryOperationOnce() {
        List<String> ids =
                DOCUMENT.operations().stream().map(DocumentedOperation::id).toList();

        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void listsEveryKindOfProblem() {
        assertThat(DOCUMENT.root()
                        .at("components", "parameters", "ProblemName", "schema", "enum")
                        .children())
                .extracting(name -> name.value().asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::slug).toList());
    }

    @Test
    void namesNoOtherHost() {
        assertThat(new String(OpenApi.yaml(), UTF_8)).doesNotContainPattern("https?://(?!localhost:8000/)");
    }

    /** Everything with a schema and an example: parameters, headers, and the media types of bodies. */
    static Stream<Place> exemplified() {
        return all(DOCUMENT.root().at("components"))
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

        assertThat(examples.flatMap(example -> DOCUMENT.violations(place.at("schema"), example.value()).stream()))
                .isEmpty();
    }

    @Test
    void hasAnExampleForEveryBodyOfJson() {
        assertThat(all(DOCUMENT.root().at("components"))
                        .filter(place ->
                                place.pointer().last().getMatchingProperty().endsWith("json"))
                        .filter(place -> place.value().has("schema"))
                        .filter(place -> !place.value().has("examples")))
                .extracting(place -> place.pointer().toString())
                .containsExactly("/components/responses/JsonDocument/content/application~1json");
    }
}
