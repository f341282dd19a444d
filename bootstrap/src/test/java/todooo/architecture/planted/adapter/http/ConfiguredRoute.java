package todooo.architecture.planted.adapter.http;

final class ConfiguredRoute {
    private ConfiguredRoute() {}

    static String home() {
        return System.getenv("HOME") + System.getProperty("user.home");
    }

    static int port() {
        return Integer.getInteger("port", 8000);
    }
}
