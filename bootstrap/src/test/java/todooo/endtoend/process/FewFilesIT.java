package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** A process that may open fewer files than there are clients. */
@EnabledOnOs(OS.LINUX)
class FewFilesIT {
    private static final int CLIENTS = 600;
    private static final byte[] REQUEST =
            "GET /todo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path directory;

    @Test
    void letsMoreClientsWaitAndAnswersThemAll() throws Exception {
        List<Socket> clients = new ArrayList<>();
        try (var service = ServiceProcess.start(
                directory, Stack.JDBC_SQLITE.properties(directory), "sh", "-c", "ulimit -n 400; exec \"$@\"", "sh")) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Socket(InetAddress.getLoopbackAddress(), service.port()));
            }
            for (Socket client : clients) {
                assertThat(firstLine(client)).isEqualTo("HTTP/1.1 200 OK");
            }

            assertThat(service.lines()).anyMatch(line -> line.contains("at most 200 connections"));
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private static String firstLine(Socket client) throws IOException {
        client.setSoTimeout(20_000);
        client.getOutputStream().write(REQUEST);
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("nothing");
    }
}
