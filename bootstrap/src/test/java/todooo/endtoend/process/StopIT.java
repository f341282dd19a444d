package todooo.endtoend.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** A signal under load: each request that was sent before it is answered. */
@EnabledOnOs(OS.LINUX)
class StopIT {
    private static final int STOPS = 3;
    private static final int CLIENTS = 64;
    private static final long NEVER = Long.MAX_VALUE;
    private static final String GET = "GET /todo?limit=2 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST /todo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 12\r\n\r\n{\"task\":\"t\"}";
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");
    private static final Pattern CLOSE = Pattern.compile("(?i)\r\nConnection: *close\r\n");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"JDBC_SQLITE", "JPA_SQLITE"})
    void cutsOffNoRequestThatWasSentBefore(Stack stack) throws Exception {
        for (int i = 0; i < STOPS; i++) {
            try (var service = ServiceProcess.start(directory, stack.properties(directory));
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                int port = service.port();
                List<Future<Long>> clients = IntStream.range(0, CLIENTS)
                        .mapToObj(client -> threads.submit(() -> unansweredSince(port, client % 2 == 0 ? GET : POST)))
                        .toList();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                long signalled = System.nanoTime();
                service.signal("TERM");

                assertThat(service.status()).isZero();
                List<Long> unanswered = new ArrayList<>();
                for (Future<Long> client : clients) {
                    unanswered.add(client.get());
                }
                assertThat(unanswered).allSatisfy(sent -> assertThat(sent).isGreaterThan(signalled));
                assertThat(unanswered).contains(NEVER);
            }
        }
    }

    /** Sends requests until an answer is the last one; when the request was sent that got none, if there is one. */
    private static long unansweredSince(int port, String request) {
        long sent = NEVER;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean last = false;
            while (!last) {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                sent = System.nanoTime();
                String head = head(in);
                in.readNBytes(length(head));
                sent = NEVER;
                last = CLOSE.matcher(head).find();
            }
            assertThat(in.read()).isEqualTo(-1);
            return NEVER;
        } catch (IOException e) {
            return sent == NEVER ? System.nanoTime() : sent;
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
        assertThat(length.find()).as(head).isTrue();
        return Integer.parseInt(length.group(1));
    }
}
