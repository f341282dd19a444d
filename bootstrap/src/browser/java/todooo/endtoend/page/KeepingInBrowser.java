package todooo.endtoend.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;

/** What a person has done is kept and sent, whatever happens to the network and to the service. */
class KeepingInBrowser extends InBrowser {
    private static final int BURST = 12;
    private static final int REFUSALS = 3;

    @Test
    void worksOfflineAlsoAfterAReloadAndSendsWhenTheNetworkIsBack() {
        BrowserContext profile = profile(english());
        Window window = window(profile).visit(url()).add("Milk").sent();
        window.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        profile.setOffline(true);
        window.add("Bread").press("Milk", "x");
        assertThat(window.connection()).containsText("2 changes not sent.");
        assertThat(window.connection()).containsText("You are offline.");

        window.page().onDialog(dialog -> dialog.accept());
        window.reload().shows("Milk", "Bread");
        assertThat(window.box("Milk")).isChecked();
        assertThat(window.connection()).containsText("2 changes not sent.");
        profile.setOffline(false);
        window.sent();

        assertThat(stored()).containsExactly("Milk", "Bread");
        assertThat(api().get("/todo?completed=true").body()).hasSize(1);
    }

    @Test
    void sendsTheSameRequestAgainWhereTheServiceWasBusyOrItsAnswerIsLost() {
        Window window = open().add("Milk").sent();
        var requests = new AtomicInteger();
        window.page().route("**/todo**", route -> refuseAtFirst(route, requests));
        window.add("Bread").press("Milk", "Delete").shows("Bread").sent();

        assertThat(requests).hasValueGreaterThan(REFUSALS);
        assertThat(stored()).containsExactly("Bread");
    }

    /** Says 503, 503 again, then loses the answer to a request that was carried out. */
    private static void refuseAtFirst(Route route, AtomicInteger requests) {
        switch (requests.incrementAndGet()) {
            case 1, 2 ->
                route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
            case REFUSALS -> {
                route.fetch();
                route.abort();
            }
            default -> route.resume();
        }
    }

    @Test
    void losesAndDoublesNothingWhenTheServiceIsKilledInABurst() throws Exception {
        Map<String, String> properties =
                Stack.JDBC_SQLITE.properties(Files.createDirectory(directory().resolve("killed")));
        List<String> tasks =
                IntStream.range(0, 2 * BURST).mapToObj(i -> "no " + i).toList();
        Window window = window(profile(english()));
        try (var service = ServiceProcess.start(directory(), properties)) {
            window.visit(url(service.port()));
            properties.put("server.port", Integer.toString(service.port()));
            window.add(tasks.subList(0, BURST).toArray(String[]::new));
            window.press("no 0", "x").press("no 1", "Delete");
        }
        window.add(tasks.subList(BURST, tasks.size()).toArray(String[]::new));
        assertThat(window.connection()).containsText("The service cannot be reached.");

        try (var service = ServiceProcess.start(directory(), properties);
                var api = new ApiClient(service.port())) {
            window.button("Try now").click();
            window.sent();
            assertThat(stored(api))
                    .containsExactlyElementsOf(
                            tasks.stream().filter(task -> !task.equals("no 1")).toList());
            assertThat(api.get("/todo?completed=true").body()).hasSize(1);
            assertThat(api.get("/trash").body()).hasSize(1);
            window.shows(stored(api).toArray(String[]::new));
        }
    }

    @Test
    void goesOnToFollowOtherWindowsAfterARestartOfTheService() throws Exception {
        Map<String, String> properties =
                Stack.JDBC_SQLITE.properties(Files.createDirectory(directory().resolve("restarted")));
        Window here = window(profile(english()));
        Window elsewhere = window(profile(english()));
        try (var service = ServiceProcess.start(directory(), properties)) {
            properties.put("server.port", Integer.toString(service.port()));
            here.visit(url(service.port())).add("Milk");
            elsewhere.visit(url(service.port())).shows("Milk");
            service.signal("TERM");
            service.status();
        }
        try (var service = ServiceProcess.start(directory(), properties)) {
            assertThat(service.port()).isPositive();
            here.add("Bread");
            elsewhere.shows("Milk", "Bread");
        }
    }

    @Test
    void followsARestoredBackupInAWindowThatIsOpen() throws Exception {
        Path folder = Files.createDirectory(directory().resolve("restored"));
        Map<String, String> properties = Stack.JDBC_SQLITE.properties(folder);
        SqliteBackup backup = new SqliteBackup(folder);
        Window window = window(profile(english()));
        try (var service = ServiceProcess.start(directory(), properties)) {
            window.visit(url(service.port())).add("kept").sent();
            properties.put("server.port", Integer.toString(service.port()));
            backup.make();
            window.add("lost").sent();
        }
        backup.restore();
        window.add("queued");

        try (var service = ServiceProcess.start(directory(), properties);
                var api = new ApiClient(service.port())) {
            window.shows("kept", "queued").sent();
            assertThat(stored(api)).containsExactly("kept", "queued");
        }
    }
}
