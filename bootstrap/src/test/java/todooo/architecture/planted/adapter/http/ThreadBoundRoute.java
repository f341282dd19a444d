package todooo.architecture.planted.adapter.http;

interface ThreadBoundRoute {
    void bind(ThreadLocal<String> user);
}
