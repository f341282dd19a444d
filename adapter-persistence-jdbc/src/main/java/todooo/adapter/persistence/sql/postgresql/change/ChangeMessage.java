package todooo.adapter.persistence.sql.postgresql.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import todooo.domain.value.Owner;

/**
 * What one instance tells the others: the number of the last change of some owners. A line names the instance, each
 * further one has a number and the name of an owner, percent-encoded.
 *
 * @param changes the numbers; none if the others have to look at every owner
 */
record ChangeMessage(String instance, Map<Owner, Long> changes) {
    /** A payload has to be shorter than 8,000 bytes; these are all ASCII. */
    static final int MAX_LENGTH = 7_999;

    ChangeMessage {
        changes = Map.copyOf(changes);
    }

    /** The payloads of as many notifications as it takes. */
    List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        var payload = new StringBuilder(instance);
        changes.forEach((owner, change) -> {
            String line = "\n" + change + " " + URLEncoder.encode(owner.name(), UTF_8);
            if (payload.length() + line.length() > MAX_LENGTH) {
                payloads.add(payload.toString());
                payload.setLength(instance.length());
            }
            payload.append(line);
        });
        payloads.add(payload.toString());
        return payloads;
    }

    /** The message of a payload; empty if it is none that this version understands. */
    static Optional<ChangeMessage> of(String payload) {
        String[] lines = payload.split("\n", -1);
        Map<Owner, Long> changes = new LinkedHashMap<>();
        try {
            Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split(" ", 2))
                    .forEach(line -> changes.put(
                            new Owner(URLDecoder.decode(line[line.length - 1], UTF_8)), Long.valueOf(line[0])));
            return Optional.of(new ChangeMessage(lines[0], changes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
