package todooo.adapter.http;

import java.io.IOException;
import java.util.Locale;

/** The server cannot listen on its address; the message is a sentence for the operator. */
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListenException(HttpSettings settings, IOException cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "Cannot listen on %s, port %d: %s",
                        settings.host(),
                        settings.port(),
                        cause.getMessage()),
                cause);
    }
}
