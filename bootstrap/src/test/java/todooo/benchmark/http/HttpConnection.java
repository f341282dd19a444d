package todooo.benchmark.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A keep-alive connection to a server of this machine, for one request after the other. It costs little and understands
 * what the servers of the benchmark send: answers whose length is announced.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *([0-9]+)");

    private final Socket socket = new Socket();
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    private HttpConnection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A connection to this port of the loopback address, whose answers come within 10 seconds or not at all. */
    public static HttpConnection to(int port) throws IOException {
        return new HttpConnection(port);
    }

    /** Sends the request and waits for the answer. */
    public RawAnswer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        filled = 0;
        String head = head();
        int length = length(head);
        while (filled < head.length() + length) {
            read();
        }
        return new RawAnswer(
                Integer.parseInt(head, head.indexOf(' ') + 1, head.indexOf(' ') + 4, 10),
                head,
                new String(buffer, head.length(), length, UTF_8));
    }

    private String head() throws IOException {
        int end = -1;
        String text = "";
        while (end < 0) {
            read();
            text = new String(buffer, 0, filled, ISO_8859_1);
            end = text.indexOf(END_OF_HEAD);
        }
        return text.substring(0, end + END_OF_HEAD.length());
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int bytes = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (bytes < 0) {
            throw new EOFException("The server closed the connection after %d bytes of an answer".formatted(filled));
        }
        filled += bytes;
    }

    private static int length(String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("The length of the answer is not announced: " + head);
        }
        return Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
