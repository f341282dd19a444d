package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.file.Lazy;
import todooo.adapter.http.rest.file.LongFile;
import todooo.adapter.http.rest.file.PackedFile;

/** The OpenAPI 3.1 document of the service, written in YAML, with the URL of the service. */
final class OpenApi {
    private static final String NAME = "openapi.yaml";

    /** The line of the file that names the URL of the service. */
    private static final String SERVER = "\n  - url: .\n";

    private OpenApi() {}

    static LongFile yamlFile(String server) {
        return file("application/yaml", () -> yaml(server));
    }

    static LongFile jsonFile(String server) {
        return file(Json.MEDIA_TYPE, () -> json(server));
    }

    /** Made at the first request: most runs never need it, and the start would wait for it. */
    private static LongFile file(String mediaType, Supplier<byte[]> source) {
        Lazy<byte[]> content = new Lazy<>(source);
        return new LongFile(mediaType, () -> new ByteArrayInputStream(content.get()));
    }

    /** The document in YAML for a service at this URL. A URL contains neither quotes nor backslashes. */
    static byte[] yaml(String server) {
        return new String(PackedFile.read(OpenApi.class, NAME), UTF_8)
                .replace(SERVER, "\n  - url: \"" + server + "\"\n")
                .getBytes(UTF_8);
    }

    /** The document in JSON for a service at this URL. */
    static byte[] json(String server) {
        return Json.write(new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml(server), UTF_8)));
    }
}
