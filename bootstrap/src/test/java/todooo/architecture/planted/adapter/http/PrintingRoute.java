package todooo.architecture.planted.adapter.http;

final class PrintingRoute {
    private PrintingRoute() {}

    static void print(Exception failure) {
        System.out.println("failed");
        System.err.println("failed");
        failure.printStackTrace();
    }
}
