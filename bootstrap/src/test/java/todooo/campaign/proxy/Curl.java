package todooo.campaign.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.SystemProgram;

/** A client that calls a proxy of this machine by the name and port that it will have in the world. */
record Curl(List<String> options) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for which a host and port is that port of this machine. */
    static Curl reaching(String hostAndPort, int port, String... options) {
        List<String> all = new ArrayList<>(List.of("--connect-to", "%s:127.0.0.1:%d".formatted(hostAndPort, port)));
        all.addAll(List.of(options));
        return new Curl(all);
    }

    /** Sends just this; an empty body is none. */
    Answer send(String method, String url, Map<String, String> headers, String body) {
        List<String> command = new ArrayList<>(List.of("curl", "-sSi", "--noproxy", "*", "-X", method, url));
        command.addAll(options);
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        if (!body.isEmpty()) {
            command.addAll(List.of("-d", body));
        }
        String[] parts = SystemProgram.output(command.toArray(String[]::new)).split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        try {
            return new Answer(Integer.parseInt(head.getFirst().split(" ", 3)[1]), headers(head), body(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page is a text. */
    private static JsonNode body(String text) throws IOException {
        return text.startsWith("<") ? TextNode.valueOf(text) : JSON.readTree(text);
    }

    private static HttpHeaders headers(List<String> head) {
        Map<String, List<String>> all = head.stream()
                .skip(1)
                .map(line -> line.split(": *", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));
        return HttpHeaders.of(all, (_, _) -> true);
    }
}
