package todooo.adapter.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends one request after the other, each as soon as it has the last answer, until the server is gone.
 *
 * @param listener is told of each answer before the next request is sent
 */
public record RestlessClient(int port, String request, Listener listener) implements Callable<RestlessClient.Last> {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");
    private static final Pattern CLOSE = Pattern.compile("(?i)\r\nConnection: *close\r\n");
    private static final int TIMEOUT_MILLIS = 60_000;

    /** Is told how many answers a client has got. */
    @FunctionalInterface
    public interface Listener {
        void answered(int answers) throws InterruptedException;
    }

    /**
     * How it ended.
     *
     * @param answers how many answers it has got
     * @param saidClose whether any of them announced the end of its connection, and the connection then ended in order
     * @param unansweredSince when the last byte of a request was sent that got no answer, in nanoseconds; the largest
     *     number if there is none
     */
    public record Last(int answers, boolean saidClose, long unansweredSince) {}

    @Override
    public Last call() throws InterruptedException {
        boolean saidClose = false;
        int answers = 0;
        long sent = Long.MAX_VALUE;
        try {
            while (true) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setSoTimeout(TIMEOUT_MILLIS);
                    InputStream in = new BufferedInputStream(socket.getInputStream());
                    for (boolean isLast = false; !isLast; ) {
                        sent = Long.MAX_VALUE;
                        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                        sent = System.nanoTime();
                        String head = head(in);
                        in.readNBytes(length(head));
                        sent = Long.MAX_VALUE;
                        isLast = CLOSE.matcher(head).find();
                        answers++;
                        listener.answered(answers);
                    }
                    if (in.read() != -1) {
                        throw new AssertionError("More came after the last answer");
                    }
                    saidClose = true;
                }
            }
        } catch (IOException e) {
            return new Last(answers, saidClose, sent);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended after " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new AssertionError("The answer has no length: " + head);
        }
        return Integer.parseInt(length.group(1));
    }
}
