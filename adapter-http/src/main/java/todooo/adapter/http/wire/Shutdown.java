package todooo.adapter.http.wire;

/** Whether the server stops: from then on each response is the last one of its connection. */
public final class Shutdown {
    private volatile boolean begun;

    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
