package todooo.adapter.http.docs;

import io.helidon.http.HeaderNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import todooo.adapter.http.rest.Operation;
import todooo.adapter.http.rest.file.PackedFile;
import todooo.adapter.http.rest.file.VersionedFile;

/** A library for browsers in a jar; its files have the same path in the jar and in URLs. */
record WebJar(String name, String version) {

    /** The web jar of this name on the class path, in any version. */
    static WebJar of(String group, String name) {
        Properties pom = new Properties();
        try {
            pom.load(new ByteArrayInputStream(PackedFile.read(
                    WebJar.class, String.format(Locale.ROOT, "/META-INF/maven/%s/%s/pom.properties", group, name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebJar(name, pom.getProperty("version"));
    }

    /** The path of a file; another version has another path. */
    String path(String file) {
        return String.format(Locale.ROOT, "/webjars/%s/%s/%s", name, version, file);
    }

    /** The operation that sends a file, which clients may cache for good. */
    Operation operation(String file) {
        VersionedFile content =
                new VersionedFile(PackedFile.longFile(WebJar.class, "/META-INF/resources" + path(file)), version);
        return request -> content.answer(request.headers()).with(HeaderNames.CACHE_CONTROL, VersionedFile.FOREVER);
    }
}
