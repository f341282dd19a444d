package todooo.adapter.http;

import java.io.IOException;

/** The server cannot listen on its address; the message is a sentence for the operator. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListenException(HttpSettings settings, IOException cause) {
        super(
                "Cannot listen on %s, port %d: %s".formatted(settings.host(), settings.port(), cause.getMessage()),
                cause);
    }
}
