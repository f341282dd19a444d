package todooo.adapter.http.rest.file;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import todooo.adapter.http.rest.Response;

/** A long file of the program in one version. A client that has this version already gets 304 instead of it. */
public final class VersionedFile {
    /** The caching of a file whose URL has its version. */
    public static final String FOREVER = "public, max-age=31536000, immutable";

    private final LongFile content;
    private final String version;

    public VersionedFile(LongFile content, String version) {
        this.content = content;
        this.version = version;
    }

    /** The file, in a coding that the request accepts, unless the client has it. */
    public Response answer(ServerRequestHeaders request) {
        // What is compressed is another representation, and a strong tag tells them apart (RFC 9110, section 8.8.3.3).
        String tag = '"' + version + (Coding.isGzipTaken(request) ? "-" + Coding.GZIP : "") + '"';
        boolean known = request.first(HeaderNames.IF_NONE_MATCH)
                .filter(tags -> tags.contains(tag))
                .isPresent();
        Response answer = known
                ? Response.empty(Status.NOT_MODIFIED_304)
                        .with(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING.defaultCase())
                : content.answer(request);
        return answer.with(HeaderNames.ETAG, tag);
    }
}
