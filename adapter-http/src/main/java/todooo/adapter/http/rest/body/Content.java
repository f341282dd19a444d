package todooo.adapter.http.rest.body;

import io.helidon.webserver.http.ServerResponse;
import todooo.adapter.http.problem.ProblemException;

/** The body of a response. The number of its bytes is known before the first is written, unless it has no end. */
public interface Content {
    /** The length of a body that ends when its connection does. */
    int WITHOUT_END = -1;

    /** The number of its bytes, or {@link #WITHOUT_END}. */
    int length();

    /** The number of bytes that are held for this response alone until it is written. */
    default int heldLength() {
        return length();
    }

    /**
     * Takes what the body needs, before the head of the response is written; {@link #send} gives it back.
     *
     * @throws ProblemException if there is no more of it
     */
    default void open() {}

    /** Writes the body in pieces, so that no second copy of it waits for a slow reader. */
    void send(ServerResponse response);
}
