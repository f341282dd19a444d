package todooo.campaign.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.Disk;
import todooo.endtoend.testkit.ServiceProcess;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.Follower;
import todooo.endtoend.testkit.writing.Following;
import todooo.endtoend.testkit.writing.SqliteFile;
import todooo.endtoend.testkit.writing.WriteLoad;
import todooo.endtoend.testkit.writing.Writer;

/** Power cuts in the middle of writes: of a file system, only what was synced is there afterwards. */
@Tag("campaign")
class PowerCutCampaign {
    private static final System.Logger LOG = System.getLogger(PowerCutCampaign.class.getName());
    private static final int CUTS = Integer.getInteger("campaign.kills", 1);
    private static final int WRITERS = 4;
    private static final int MOST_WRITES = 400;
    private static final int UNSYNCED_WRITES = 100;

    @TempDir
    private Path folder;

    /** When the power is cut: not reproducible anyway, as the requests run at the same time. */
    private final RandomGenerator random = RandomGenerator.getDefault();

    private final List<Writer> writers = writers("writer");

    private final Follower follower = new Follower();

    /** It goes on after the cut, when it may see what reaches no disk. */
    private final Follower lateFollower = new Follower();

    private int cuts;
    private int acknowledged;
    private int problems;

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"JDBC_SQLITE", "JPA_SQLITE"})
    void loseNothingThatWasAcknowledged(Stack stack) throws Exception {
        try (Disk disk = Disk.xfs(folder)) {
            for (int i = 0; i < CUTS; i++) {
                try (var service = start(stack, disk)) {
                    verify(service, disk);
                    cutWhileWriting(service, disk);
                }
                disk.unmount();
                disk.mount();
            }
            try (var service = start(stack, disk)) {
                verify(service, disk);
            }
        }
        assertThat(follower.expired()).isZero();
        LOG.log(
                Level.INFO,
                "Campaign: {0} power cuts, {1}: {2} writes acknowledged before, none lost, {3} refused after, {4} tokens of after it",
                CUTS,
                stack,
                acknowledged,
                problems,
                lateFollower.expired());
    }

    /** Acknowledgements after the cut began do not count: for a moment, syncs succeed that reach no disk. */
    private void cutWhileWriting(ServiceProcess service, Disk disk) throws Exception {
        try (var api = new ApiClient(service.port());
                WriteLoad counted = WriteLoad.start(writers, List.of(api));
                WriteLoad others = WriteLoad.start(writers("cut " + ++cuts), List.of(api));
                Following _ = Following.start(lateFollower, api)) {
            counted.awaitDone(random.nextInt(1, MOST_WRITES));
            counted.stop();
            follower.catchUp(api);
            disk.cutPower();
            others.awaitProblems(1);
            others.stop();
            acknowledged += counted.done();
            problems += others.problems();
        }
    }

    private static List<Writer> writers(String name) {
        return IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer(name + "." + i, RandomGenerator.getDefault()))
                .toList();
    }

    private void verify(ServiceProcess service, Disk disk) throws Exception {
        try (var api = new ApiClient(service.port())) {
            writers.forEach(writer -> writer.finish(api));
            new SqliteFile(disk.path()).verify(writers);
            follower.verify(api);
            lateFollower.verify(api);
        }
    }

    /**
     * The control: a power cut that loses nothing would let every service pass. It writes without syncs, unlike the
     * service.
     */
    @Test
    void loseWhatWasNotSynced() throws Exception {
        int lost;
        try (Disk disk = Disk.xfs(folder)) {
            var url = "jdbc:sqlite:" + disk.path().resolve("control.db");
            try (Connection connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("create table written(id)");
                statement.execute("pragma synchronous = off");
                for (int i = 0; i < UNSYNCED_WRITES; i++) {
                    statement.execute("insert into written values (%d)".formatted(i));
                }
                disk.cutPower();
            }
            disk.unmount();
            disk.mount();
            try (Connection connection = DriverManager.getConnection(url);
                    var rows = connection.createStatement().executeQuery("select count(*) from written")) {
                lost = UNSYNCED_WRITES - rows.getInt(1);
            }
        }
        LOG.log(Level.INFO, "Campaign: a power cut without syncs: {0} of {1} commits lost", lost, UNSYNCED_WRITES);
        assertThat(lost)
                .as("commits lost without syncs: if none is, the power cuts of this campaign prove nothing")
                .isPositive();
    }

    private ServiceProcess start(Stack stack, Disk disk) throws Exception {
        Map<String, String> properties = new HashMap<>(stack.properties(disk.path()));
        properties.put("persistence.acquire-timeout", "500ms");
        return ServiceProcess.start(folder, properties);
    }
}
