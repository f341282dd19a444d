package todooo.adapter.http.change;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.rest.body.StreamedContent;
import todooo.application.port.in.change.WatchChanges.Changed;
import todooo.application.port.in.change.WatchChanges.End;
import todooo.application.port.in.change.WatchChanges.Signal;
import todooo.application.port.in.change.WatchChanges.Silence;
import todooo.application.port.in.change.WatchChanges.Subscription;
import todooo.domain.value.Owner;

/**
 * One stream of events (HTML Standard, section 9.2): the number of the owner's last change each time that it changes,
 * and a comment at the beginning and in each silence. By a comment a stream whose client has gone ends, and a proxy
 * knows that the stream has not.
 */
final class EventStream extends StreamedContent {
    /** Beside the 16 KiB of its connection; measured: 29 KB together. */
    private static final int HELD_BYTES = 17 * 1024;

    private static final String COMMENT = ":\n\n";

    private final EventStreams streams;
    private final Owner owner;
    private final long lastSeen;
    private final Duration heartbeat;
    private @Nullable Subscription subscription;

    EventStream(EventStreams streams, Owner owner, long lastSeen, Duration heartbeat) {
        super(streams.slots(), HELD_BYTES);
        this.streams = streams;
        this.owner = owner;
        this.lastSeen = lastSeen;
        this.heartbeat = heartbeat;
    }

    @Override
    protected void begin() {
        subscription = streams.open(owner, lastSeen);
    }

    @Override
    protected void end() {
        if (subscription != null) {
            streams.close(subscription);
        }
    }

    /** Writes until the subscription ends, and leaves the stream open: it ends with its connection. */
    @Override
    protected void write(ServerResponse response) throws IOException {
        Subscription opened = Objects.requireNonNull(subscription, "The stream is not open");
        OutputStream out = response.outputStream();
        String text = COMMENT;
        while (!text.isEmpty()) {
            out.write(text.getBytes(US_ASCII));
            out.flush();
            text = text(opened.await(heartbeat));
        }
    }

    /** The text that says so; empty at the end. */
    private static String text(Signal signal) {
        return switch (signal) {
            case Changed(long number) -> "id: " + number + "\ndata:\n\n";
            case Silence() -> COMMENT;
            case End() -> "";
        };
    }
}
