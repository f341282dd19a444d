package todooo.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request that hardly makes sense; its body is bytes, one in each character. */
public record Nonsense(String method, String path, String mediaType, String body) {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
    private static final List<String> PATHS = List.of(
            "/todo",
            "/todo",
            "/todo",
            "/todo/1",
            "/todo/1",
            "/todo/0",
            "/todo/-1",
            "/todo/%00",
            "/todo/1/2",
            "/todo/1/move",
            "/todo/%00/move",
            "/trash",
            "/trash/1",
            "/trash/1/restore",
            "/trash/-1/restore",
            "/trash?all=true",
            "/trash?after=%ff",
            "/changes",
            "/changes?since=AgAA",
            "/changes?since=%ff",
            "/todo-backend",
            "/todo-backend/1",
            "/todo;a=b",
            "/todo/..%2f..",
            "/todo/../etc/passwd",
            "//",
            "/%F0%9F%98%80",
            "/todo/%ff",
            "/todo/1;x",
            "/./todo",
            "/docs/..",
            "/todo?limit=%00",
            "/todo?task=%ff%fe",
            "/todo?sort=-",
            "/todo?after=%ff",
            "/todo?completed=%E2%80%AE",
            "/todo?a=b&a",
            "/todo?&&=&=",
            "/todo?%3D");
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/merge-patch+json",
            "text/plain",
            "application/json;charset=utf-16",
            "a",
            "*/*");
    private static final List<String> NAMES =
            List.of("\"task\"", "\"title\"", "\"completed\"", "\"order\"", "\"after\"", "\"id\"", "\"x\"");
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"task\"",
            "\"completed\"",
            "\"order\"",
            "\"after\"",
            "\"id\"",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "null",
            "true",
            "1",
            "-0",
            "1e999",
            "1e-999999999",
            "0.1",
            "9999999999999999999999",
            " ",
            "\\",
            "\"",
            "\u0000",
            "\u007f",
            "é",
            "😀",
            "{\"task\":\"t\"",
            "\"task\":\"t\",",
            "\"order\":1,",
            "NaN",
            "//",
            "'");

    public static Nonsense from(RandomGenerator random) {
        return new Nonsense(one(random, METHODS), one(random, PATHS), one(random, MEDIA_TYPES), body(random));
    }

    /** A sound request, some bytes of which are not as they were; it may be cut off. */
    public static String broken(RandomGenerator random) {
        StringBuilder request = new StringBuilder(String.join(
                "\r\n",
                "POST /todo?a=b HTTP/1.1",
                "Host: localhost",
                "Accept: */*",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "",
                "c",
                "{\"task\":\"t\"}",
                "0",
                "",
                ""));
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
        }
        if (random.nextBoolean()) {
            request.setLength(random.nextInt(request.length()));
        }
        return request.toString();
    }

    private static String body(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random, random.nextInt(200));
            case 1 -> bytes(random, random.nextInt(2 * TestServer.MAX_BODY_BYTES));
            case 2 -> "[".repeat(random.nextInt(TestServer.MAX_BODY_BYTES));
            case 3 -> "{\"task\":%s".formatted("{\"a\":".repeat(random.nextInt(60)));
            case 4 -> "{\"task\":\"t\",%s:%s}".formatted(one(random, PIECES), one(random, PIECES));
            case 5 -> "{%s:%s}".formatted(one(random, NAMES), one(random, PIECES));
            default ->
                Stream.generate(() -> one(random, PIECES))
                        .limit(random.nextInt(20))
                        .collect(Collectors.joining());
        };
    }

    private static String bytes(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String one(RandomGenerator random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
