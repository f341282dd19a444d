package todooo.campaign.pressure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.BooleanSupplier;
import todooo.endtoend.testkit.Pause;

/**
 * A shape of pressure that clients may put on the service, by mistake or on purpose. Each client has a connection, and
 * takes another one when the service has ended it.
 *
 * @param clients how many there are
 * @param client what each of them does
 */
record Attack(String name, int clients, Attacker client) {
    private static final String NEW_LINE = "\r\n";
    private static final int BUFFER = 16 * 1024;

    /** Asks once, and says nothing more. */
    static Attack idle(int clients) {
        return new Attack(clients + " idle connections", clients, (socket, going) -> {
            send(socket, head("GET /todo/1"));
            drain(socket);
        });
    }

    /** Asks for the same thing as soon as there is an answer. */
    static Attack loop(String name, int clients, String request) {
        return new Attack(name, clients, (socket, going) -> {
            while (going.getAsBoolean()) {
                send(socket, request);
                readAnswer(socket.getInputStream());
            }
        });
    }

    /** Sends the beginning of something, and waits. */
    static Attack unfinished(String name, int clients, String beginning) {
        return new Attack(name, clients, (socket, going) -> {
            send(socket, beginning);
            drain(socket);
        });
    }

    /** Asks for much, and reads nothing. */
    static Attack unread(String name, int clients, String request) {
        return new Attack(name, clients, (socket, going) -> {
            socket.setReceiveBufferSize(BUFFER);
            send(socket, request);
            while (going.getAsBoolean() && !socket.isClosed()) {
                Pause.millis(200);
            }
        });
    }

    /** Sends requests without an end, whatever comes back. */
    static Attack pipeline(int clients) {
        String many = head("GET /todo/1").repeat(200);
        return new Attack(clients + " pipelines without end", clients, (socket, going) -> {
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    drain(socket);
                } catch (IOException e) {
                    // the writer meets it as well
                }
            });
            while (going.getAsBoolean()) {
                send(socket, many);
            }
            reader.interrupt();
        });
    }

    /** The head of a request: its method and target, and its headers but for the host. */
    static String head(String request, String... headers) {
        return open(request, headers) + NEW_LINE;
    }

    /** A head that goes on. */
    static String open(String request, String... headers) {
        var head = new StringBuilder(request).append(" HTTP/1.1").append(NEW_LINE);
        head.append("Host: localhost").append(NEW_LINE);
        for (String header : headers) {
            head.append(header).append(NEW_LINE);
        }
        return head.toString();
    }

    /** A request with a body, of ASCII characters only. */
    static String withJson(String request, String body) {
        return head(request, "Content-Type: application/json", "Content-Length: " + body.length()) + body;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    /** Reads until the service ends the connection. */
    private static void drain(Socket socket) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream in = socket.getInputStream();
        while (in.read(buffer) >= 0) {
            // nothing of it is looked at
        }
    }

    /** Reads one answer whose length is announced. */
    private static void readAnswer(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        int end = -1;
        while (end < 0) {
            filled += read(in, buffer, filled);
            end = new String(buffer, 0, filled, ISO_8859_1).indexOf("\r\n\r\n");
        }
        String head = new String(buffer, 0, end, ISO_8859_1);
        int at = head.indexOf("Content-Length: ");
        int length = at < 0
                ? 0
                : Integer.parseInt(head.substring(at + 16).split("\r", 2)[0].strip());
        for (int left = end + 4 + length - filled; left > 0; ) {
            left -= read(in, buffer, 0, Math.min(left, buffer.length));
        }
    }

    private static int read(InputStream in, byte[] buffer, int from) throws IOException {
        return read(in, buffer, from, buffer.length - from);
    }

    private static int read(InputStream in, byte[] buffer, int from, int most) throws IOException {
        int bytes = in.read(buffer, from, most);
        if (bytes < 0) {
            throw new IOException("The service ended the connection");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Uses a connection until it is told to stop, or the service ends it. */
    @FunctionalInterface
    interface Attacker {
        void use(Socket socket, BooleanSupplier going) throws IOException;
    }
}
