package todooo.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the service (OpenAPI 3.1), which is written in YAML. */
final class OpenApi {
    private static final String NAME = "openapi.yaml";

    private OpenApi() {}

    static LongFile yamlFile() {
        return new LongFile("application/yaml", () -> PackedFile.open(NAME));
    }

    static LongFile jsonFile() {
        return new LongFile(Answer.JSON, () -> new ByteArrayInputStream(json()));
    }

    static byte[] yaml() {
        return PackedFile.read(NAME);
    }

    static byte[] json() {
        return Converted.JSON;
    }

    /** Made when it is first asked for: most runs never need it, and the start would wait for it. */
    private static final class Converted {
        static final byte[] JSON =
                Json.write(new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml(), UTF_8)));
    }
}
