package todooo.adapter.http.rest.body;

import io.helidon.webserver.http.ServerResponse;

/** The body of a response: the number of its bytes is known before the first is written. */
public interface Content {
    int length();

    /** The number of bytes that are held for this response alone until it is written. */
    default int heldLength() {
        return length();
    }

    /** Writes the body in pieces, so that no second copy of it waits for a slow reader. */
    void send(ServerResponse response);
}
