package todooo.adapter.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends one request after the other, each as soon as it has the last answer, until the server is gone.
 *
 * @param begun counted down at the first answer
 */
public record RestlessClient(int port, String request, CountDownLatch begun) implements Callable<RestlessClient.Last> {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");
    private static final Pattern CLOSE = Pattern.compile("(?i)\r\nConnection: *close\r\n");
    private static final int TIMEOUT_MILLIS = 20_000;

    /**
     * How it ended.
     *
     * @param answers how many answers it has got
     * @param saidClose whether the last one announced the end of its connection, and the connection then ended in order
     * @param unansweredSince when the last byte of a request was sent that got no answer, in nanoseconds; the largest number
     *     if there is none
     */
    public record Last(int answers, boolean saidClose, long unansweredSince) {}

    @Override
    public Last call() {
        boolean saidClose = false;
        int answers = 0;
        long sent = Long.MAX_VALUE;
        try {
            while (true) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setSoTimeout(TIMEOUT_MILLIS);
                    InputStream in = new BufferedInputStream(socket.getInputStream());
                    for (saidClose = false; !saidClose; answers++) {
                        sent = Long.MAX_VALUE;
                        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                        sent = System.nanoTime();
                        String head = head(in);
                        in.readNBytes(length(head));
                        sent = Long.MAX_VALUE;
                        if (answers == 0) {
                            begun.countDown();
                        }
                        saidClose = CLOSE.matcher(head).find();
                    }
                    if (in.read() != -1) {
                        throw new AssertionError("More came after the last answer");
                    }
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
