package todooo.adapter.http.rest.body;

import io.helidon.webserver.http.ServerResponse;

/** The body of an answer: the number of its bytes is known before the first is written. */
public interface Content {
    int length();

    /** How many bytes are held only for this answer until it is written. */
    default int heldLength() {
        return length();
    }

    /** Writes all of it, in pieces, so that what is on its way to a slow reader is held once and not again as a whole. */
    void send(ServerResponse response);
}
