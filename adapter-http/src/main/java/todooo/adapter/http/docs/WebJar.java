package todooo.adapter.http.docs;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import todooo.adapter.http.rest.Operation;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.file.Coding;
import todooo.adapter.http.rest.file.LongFile;
import todooo.adapter.http.rest.file.PackedFile;

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
        LongFile content = PackedFile.longFile(WebJar.class, "/META-INF/resources" + path(file));
        return request -> answer(content, request.headers());
    }

    private Response answer(LongFile content, ServerRequestHeaders request) {
        // What is compressed is another representation, and a strong tag tells them apart (RFC 9110, section 8.8.3.3).
        String tag = '"' + version + (Coding.isGzipTaken(request) ? "-" + Coding.GZIP : "") + '"';
        boolean known = request.first(HeaderNames.IF_NONE_MATCH)
                .filter(tags -> tags.contains(tag))
                .isPresent();
        Response answer = known
                ? Response.empty(Status.NOT_MODIFIED_304)
                        .with(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING.defaultCase())
                : content.answer(request);
        return answer.with(HeaderNames.ETAG, tag)
                .with(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
