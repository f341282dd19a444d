package todooo.adapter.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.RawClient.Received;

/** The response to a request; the case of a header's name does not matter. */
public record Exchange(int status, Map<String, String> headers, String body) {
    public static Exchange of(Reply reply) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        reply.response().headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Exchange(reply.status(), headers, reply.body());
    }

    public static Exchange of(Received received) {
        Map<String, String> headers = received.text()
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.split(": *", 2))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> line[1],
                        (first, second) -> first + ", " + second,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        return new Exchange(received.status(), headers, received.body());
    }
}
