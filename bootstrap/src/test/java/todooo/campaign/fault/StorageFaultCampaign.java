package todooo.campaign.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Disk;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.SqliteFile;
import todooo.endtoend.testkit.writing.WriteLoad;
import todooo.endtoend.testkit.writing.WriteOutcome;
import todooo.endtoend.testkit.writing.Writer;

/** A disk that fails under writers, and comes back: writes are refused meanwhile, and reads go on. */
@Tag("campaign")
@ParameterizedClass
@EnumSource(
        value = Stack.class,
        names = {"JDBC_SQLITE", "JPA_SQLITE"})
class StorageFaultCampaign {
    private static final System.Logger LOG = System.getLogger(StorageFaultCampaign.class.getName());
    private static final int WRITERS = 4;
    private static final int ENOUGH = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Parameter
    private Stack stack;

    @TempDir
    private Path folder;

    private final List<Writer> writers = writers("writer");

    @Test
    void refusesWritesWhileTheDiskIsFull() throws Exception {
        try (Disk disk = Disk.inMemory(folder, "5m")) {
            survive(disk.path(), "full disk", service -> () -> disk.remount("size=64m"), 507);
        }
    }

    @Test
    void refusesWritesWhileTheFilesAreReadOnly() throws Exception {
        var file = new SqliteFile(folder);
        survive(
                folder,
                "read-only file system",
                service -> Strace.inject("EROFS", "pwrite64,ftruncate", service.pid(), file.path(), file.log()),
                507);
    }

    @Test
    void refusesWritesThatCannotBeSynced() throws Exception {
        survive(folder, "failing sync", service -> Strace.inject("EIO", "fdatasync,fsync", service.pid()), 503);
    }

    /**
     * A file system that met an error stays read-only until it is repaired; a service can even start on it.
     * Acknowledgements after the error do not count: for a moment, syncs succeed that reach no disk.
     */
    @Test
    void readsOnFromAFileSystemThatBecameReadOnly() throws Exception {
        try (Disk disk = Disk.ext4(folder)) {
            Answer kept;
            String summary;
            try (var service = start(disk.path());
                    var api = new ApiClient(service.port());
                    WriteLoad counted = WriteLoad.start(writers, List.of(api));
                    WriteLoad others = WriteLoad.start(writers("others"), List.of(api))) {
                counted.awaitDone(ENOUGH);
                counted.stop();
                kept = api.create("Kept");
                disk.findError();
                others.awaitProblems(ENOUGH);
                assertRefused(api, 507);
                assertReadable(api, kept);
                others.stop();
                summary = "%d writes done before, %d not after".formatted(counted.done(), others.problems());
            }
            try (var service = start(disk.path());
                    var api = new ApiClient(service.port())) {
                assertRefused(api, 507);
                assertReadable(api, kept);
            }
            disk.unmount();
            disk.repair();
            disk.mount();
            verifyAfterAKill(disk.path(), kept);
            LOG.log(Level.INFO, "Campaign: error in the file system, {0}: {1}, none lost", stack, summary);
        }
    }

    private void survive(Path directory, String what, Fault fault, int status) throws Exception {
        Answer kept;
        String summary;
        try (var service = start(directory);
                var api = new ApiClient(service.port());
                WriteLoad load = WriteLoad.start(writers, List.of(api))) {
            load.awaitDone(ENOUGH);
            kept = api.create("Kept");
            try (AutoCloseable _ = fault.begin(service)) {
                load.awaitProblems(ENOUGH);
                assertRefused(api, status);
                assertReadable(api, kept);
            }
            load.awaitDone(ENOUGH);
            assertThat(api.create("Written again").status()).isEqualTo(201);
            load.stop();
            assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
            summary = load.toString();
        }
        verifyAfterAKill(directory, kept);
        LOG.log(Level.INFO, "Campaign: {0}, {1}: {2}, none lost", what, stack, summary);
    }

    /** After a kill the log is read again: what a failed sync left there must not come up later. */
    private void verifyAfterAKill(Path directory, Answer kept) throws Exception {
        try (var service = start(directory);
                var api = new ApiClient(service.port())) {
            writers.forEach(writer -> writer.finish(api));
            new SqliteFile(directory).verify(writers);
            assertReadable(api, kept);
        }
    }

    private static List<Writer> writers(String name) {
        return IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer(name + "." + i, RandomGenerator.getDefault()))
                .toList();
    }

    private static void assertRefused(ApiClient api, int status) {
        for (int i = 0; i < 20; i++) {
            Answer answer = api.create("x".repeat(256));
            assertThat(answer.status()).as("%s", answer).isEqualTo(status);
            assertThat(WriteOutcome.check(answer, 201)).isNotEqualTo(WriteOutcome.DONE);
        }
    }

    private static void assertReadable(ApiClient api, Answer kept) {
        for (int i = 0; i < 20; i++) {
            Answer found = api.get("/todo/" + kept.id());
            assertThat(found.status()).as("%s", found).isEqualTo(200);
            assertThat(found.body().get("task")).isEqualTo(kept.body().get("task"));
            assertThat(api.search("Kept").body()).hasSize(1);
        }
    }

    private ServiceProcess start(Path directory) throws Exception {
        Map<String, String> properties = new HashMap<>(stack.properties(directory));
        properties.put("persistence.acquire-timeout", "500ms");
        return ServiceProcess.start(folder, properties);
    }

    /** Lets something fail until it is mended. */
    @FunctionalInterface
    private interface Fault {
        AutoCloseable begin(ServiceProcess service) throws Exception;
    }
}
