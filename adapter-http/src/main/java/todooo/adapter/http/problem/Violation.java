package todooo.adapter.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One violation of a request: its place, a JSON pointer or a query parameter, and its description. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String detail) {
    /** A violation of the body as a whole. */
    public static Violation ofBody(String detail) {
        return new Violation("#", null, detail);
    }

    /** A violation of a member, named by a JSON pointer in a URI fragment (RFC 6901, section 6). */
    public static Violation ofMember(String name, String detail) {
        String token = name.replace("~", "~0").replace("/", "~1");
        String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
        return new Violation("#/" + encoded, null, detail);
    }

    /** The name of the member, as {@link #ofMember} took it; empty for the body as a whole. */
    public String member() {
        String token = pointer == null || pointer.equals("#") ? "" : pointer.substring("#/".length());
        return URLDecoder.decode(token, StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** A violation of a query parameter. */
    public static Violation ofParameter(String name, String detail) {
        return new Violation(null, name, detail);
    }
}
