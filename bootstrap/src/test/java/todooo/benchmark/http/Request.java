package todooo.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Requests as they are sent. */
public final class Request {
    private Request() {}

    public static String get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    }

    public static String post(String path, String json) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\n%s".formatted(path, content("application/json", json));
    }

    /** A merge patch of the version of the to-do that has this entity tag. */
    public static String patch(long id, String tag, String json) {
        return "PATCH /todo/%d HTTP/1.1\r\nHost: localhost\r\nIf-Match: %s\r\n%s"
                .formatted(id, tag, content("application/merge-patch+json", json));
    }

    private static String content(String type, String json) {
        return "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s".formatted(type, json.getBytes(UTF_8).length, json);
    }
}
