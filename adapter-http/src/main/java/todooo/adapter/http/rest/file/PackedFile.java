package todooo.adapter.http.rest.file;

import io.helidon.common.media.type.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files of the program, named from its root or, without a leading slash, from the package of a class. */
public final class PackedFile {
    private PackedFile() {}

    static InputStream open(Class<?> near, String name) {
        return Objects.requireNonNull(near.getResourceAsStream(name), name);
    }

    public static byte[] read(Class<?> near, String name) {
        try (InputStream in = open(near, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A file to be sent, with the media type that its name stands for. */
    public static LongFile longFile(Class<?> near, String name) {
        return new LongFile(mediaType(name), () -> open(near, name));
    }

    private static String mediaType(String name) {
        return MediaTypes.detectType(name).orElseThrow().text();
    }
}
