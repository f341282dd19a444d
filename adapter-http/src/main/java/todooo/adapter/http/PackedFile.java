package todooo.adapter.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Files that come with the program, named from its root or, without a leading slash, from this package. */
final class PackedFile {
    private PackedFile() {}

    static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(PackedFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The file as it is, with the media type that its name stands for. */
    static Answer answer(String name) {
        return Answer.of(
                Status.OK_200, MediaTypes.detectType(name).orElseThrow().text(), read(name));
    }
}
