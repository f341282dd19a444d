package todooo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Sends bytes as no client should, on a connection of their own, and reads until the server closes it. */
public record RawClient(int port) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");
    private static final int TIMEOUT_MILLIS = 60_000;

    public RawClient(TestServer server) {
        this(server.port());
    }

    /** Everything that came back. */
    public Received exchange(String request) {
        return exchange(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Received exchange(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            return received(socket);
        } catch (IOException e) {
            throw new AssertionError(new String(request, StandardCharsets.ISO_8859_1), e);
        }
    }

    /** Sends this, sends no more, and waits until the server has closed the connection too. */
    public Received leave(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return received(socket);
        } catch (IOException e) {
            throw new AssertionError(request, e);
        }
    }

    /** Reads what comes, until the server closes the connection. */
    public static Received received(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketTimeoutException e) {
            throw new AssertionError(
                    "The connection is still open after\n" + bytes.toString(StandardCharsets.UTF_8), e);
        }
        return new Received(bytes.toString(StandardCharsets.UTF_8));
    }

    /** The bytes that a connection carried until it was closed. */
    public record Received(String text) {
        public List<Integer> statuses() {
            return STATUS_LINE
                    .matcher(text)
                    .results()
                    .map(line -> Integer.valueOf(line.group(1)))
                    .toList();
        }

        public int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        public String header(String name) {
            return Arrays.stream(head().split("\r\n", -1))
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        public String body() {
            return text.substring(head().length() + "\r\n\r\n".length());
        }

        /** Makes sure that there was one answer, a problem document of this status and kind. */
        public JsonNode onlyProblem(int status, String slug) {
            assertThat(text).startsWith("HTTP/1.1 " + status);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            JsonNode problem = Problems.requireComplete(body(), status(), header("X-Request-Id"));
            assertThat(problem.get("type").textValue()).endsWith("/problems/" + slug);
            assertThat(List.of(header("Content-Length")))
                    .containsExactly(String.valueOf(body().getBytes(StandardCharsets.UTF_8).length));
            return problem;
        }

        private String head() {
            return text.substring(0, text.indexOf("\r\n\r\n"));
        }
    }
}
