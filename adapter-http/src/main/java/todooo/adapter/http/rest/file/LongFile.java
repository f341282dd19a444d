package todooo.adapter.http.rest.file;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Content;
import todooo.adapter.http.rest.body.Pieces;

/**
 * A long file of the program that compresses well. From its first use on it is kept as gzip (RFC 1952). A client that
 * does not accept gzip gets the file piece by piece from its source, so that a request never holds it.
 */
public final class LongFile {
    private static final int EXPECTED_BYTES = 16 * 1024;

    private final String mediaType;
    private final Supplier<InputStream> source;
    private final Lazy<Compressed> compressed;

    public LongFile(String mediaType, Supplier<InputStream> source) {
        this.mediaType = mediaType;
        this.source = source;
        this.compressed = new Lazy<>(() -> Compressed.of(source));
    }

    /** The file, in a coding that the request accepts. */
    public Response answer(ServerRequestHeaders request) {
        Compressed file = compressed.get();
        return Coding.isGzipTaken(request)
                ? answer(new Shared(file.gzip())).with(HeaderNames.CONTENT_ENCODING, Coding.GZIP)
                : answer(new Plain(file.plainLength(), source));
    }

    private Response answer(Content content) {
        return Response.of(Status.OK_200, mediaType, content)
                .with(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING.defaultCase());
    }

    private record Compressed(Pieces gzip, int plainLength) {
        static Compressed of(Supplier<InputStream> source) {
            Pieces gzip = new Pieces(EXPECTED_BYTES);
            try (InputStream in = source.get();
                    GZIPOutputStream out = new GZIPOutputStream(gzip)) {
                return new Compressed(gzip, Math.toIntExact(in.transferTo(out)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one copy that all requests share. */
    private record Shared(Pieces gzip) implements Content {
        @Override
        public int length() {
            return gzip.length();
        }

        @Override
        public int heldLength() {
            return 0;
        }

        @Override
        public void send(ServerResponse response) {
            gzip.send(response);
        }
    }

    private record Plain(int length, Supplier<InputStream> source) implements Content {
        @Override
        public int heldLength() {
            return 0;
        }

        @Override
        public void send(ServerResponse response) {
            response.header(HeaderValues.create(HeaderNames.CONTENT_LENGTH, length));
            try (InputStream in = source.get();
                    OutputStream out = response.outputStream()) {
                in.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
