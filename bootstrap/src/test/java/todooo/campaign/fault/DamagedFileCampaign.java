package todooo.campaign.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.adapter.persistence.sql.DatabaseRefusedException;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.ApiClient;
import todooo.endtoend.testkit.ApiClient.Answer;
import todooo.endtoend.testkit.Stack;
import todooo.endtoend.testkit.writing.SqliteFile;

/** Damage anywhere in the file, page by page: the service reports it, and no answer has wrong content. */
@Tag("campaign")
class DamagedFileCampaign {
    private static final System.Logger LOG = System.getLogger(DamagedFileCampaign.class.getName());
    private static final int PAGE_BYTES = 4096;
    private static final int TODOS = 60;
    private static final byte GARBAGE = (byte) 0xa5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Stack.class,
            names = {"JDBC_SQLITE", "JPA_SQLITE"})
    void isToldAndNeverHidden(Stack stack) throws IOException {
        Path file = new SqliteFile(folder).path();
        Map<Long, String> tasks = fill(stack);
        byte[] sound = Files.readAllBytes(file);
        int refused = 0;
        int found = 0;
        for (int page = 0; page < sound.length / PAGE_BYTES; page++) {
            byte[] damaged = sound.clone();
            Arrays.fill(damaged, page * PAGE_BYTES, (page + 1) * PAGE_BYTES, GARBAGE);
            Files.write(file, damaged);
            try (Todooo todooo = stack.start(folder);
                    var api = new ApiClient(todooo.port())) {
                found += problems(api, tasks, page);
            } catch (DatabaseRefusedException e) {
                refused++;
                assertThat(file).hasBinaryContent(damaged);
                assertThat(folder).isDirectoryNotContaining("glob:**-{wal,shm,journal}");
            }
        }
        LOG.log(
                Level.INFO,
                "Campaign: {0} damaged pages, {1}: {2} starts refused, {3} reads told of damage, none was wrong",
                sound.length / PAGE_BYTES,
                stack,
                refused,
                found);
        assertThat(refused).isPositive();
        assertThat(found).isPositive();
    }

    private Map<Long, String> fill(Stack stack) {
        try (Todooo todooo = stack.start(folder);
                var api = new ApiClient(todooo.port())) {
            return IntStream.range(0, TODOS)
                    .mapToObj(i -> api.create("To-do " + i + " of a list that fills pages".repeat(8)))
                    .collect(Collectors.toMap(
                            Answer::id, answer -> answer.body().get("task").textValue()));
        }
    }

    /** How many answers told of the damage; all others have to be right. */
    private static int problems(ApiClient api, Map<Long, String> tasks, int page) {
        int problems = 0;
        for (var entry : tasks.entrySet()) {
            Answer answer = api.get("/todo/" + entry.getKey());
            if (isDamage(answer)) {
                problems++;
            } else {
                assertThat(answer.status()).as("page %d: %s", page, answer).isEqualTo(200);
                assertThat(answer.body().get("task").textValue()).isEqualTo(entry.getValue());
            }
        }
        Answer list = api.get("/todo");
        if (isDamage(list)) {
            return problems + 1;
        }
        assertThat(list.status()).as("page %d: %s", page, list).isEqualTo(200);
        assertThat(list.body()).hasSize(TODOS);
        return problems;
    }

    private static boolean isDamage(Answer answer) {
        return answer.status() == 500 && answer.body().get("type").textValue().endsWith("/problems/storage-corrupt");
    }
}
