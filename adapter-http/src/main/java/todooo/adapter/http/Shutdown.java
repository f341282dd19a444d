package todooo.adapter.http;

/** Whether the server stops: from then on each answer is the last one of its connection. */
final class Shutdown {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
