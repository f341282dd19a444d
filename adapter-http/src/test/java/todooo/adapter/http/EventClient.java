package todooo.adapter.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import todooo.adapter.http.RawClient.Received;

/** Reads a stream of events as it comes, on a connection of its own. */
public final class EventClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int RECEIVE_BUFFER = 4096;

    private final Socket socket;
    private final BufferedReader reader;

    private EventClient(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** A client that has asked for the events, with these lines in the head of its request. */
    public static EventClient of(TestServer server, String... lines) {
        return sending(
                server,
                "GET /events HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", lines)
                        + (lines.length == 0 ? "\r\n" : "\r\n\r\n"));
    }

    /** A client that has sent this request. */
    public static EventClient sending(TestServer server, String request) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new EventClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head of the response, once it has come. */
    public Received head() {
        return new Received("%s\r\n\r\n".formatted(String.join("\r\n", lines())));
    }

    /** The next event or comment; empty at the end of the stream. */
    public String next() {
        return String.join("\n", lines());
    }

    /** The response to a request after which the connection ends, but of a stream only the head and the first event. */
    public Received received() {
        Received head = head();
        boolean endless = head.header("Content-Type").equals("text/event-stream");
        return new Received(head.text() + (endless ? next() + "\n\n" : rest()));
    }

    /** Everything that comes until the server ends the connection. */
    public String rest() {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[1024];
        try {
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                text.append(piece, 0, read);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
