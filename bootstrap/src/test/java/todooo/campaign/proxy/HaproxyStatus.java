package todooo.campaign.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * The state of a server as HAProxy reports it.
 *
 * @param status UP or DOWN, perhaps with more
 * @param check the kind of its last check, L7OK for a good answer
 */
record HaproxyStatus(String status, String check) {
    /** Where HAProxy answers questions about itself. */
    static Path socket(Path folder) {
        return folder.resolve("haproxy.sock");
    }

    static HaproxyStatus of(Path folder, String server) throws IOException {
        List<String> lines = statistics(folder).lines().toList();
        List<String> names = columns(lines.getFirst());
        List<String> values = lines.stream()
                .map(HaproxyStatus::columns)
                .filter(columns -> columns.contains(server))
                .findFirst()
                .orElseThrow();
        return new HaproxyStatus(values.get(names.indexOf("status")), values.get(names.indexOf("check_status")));
    }

    private static String statistics(Path folder) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            channel.write(ByteBuffer.wrap("show stat\n".getBytes(US_ASCII)));
            return new String(Channels.newInputStream(channel).readAllBytes(), US_ASCII);
        }
    }

    private static List<String> columns(String line) {
        return List.of(line.split(",", -1));
    }
}
