package todooo.benchmark.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void eachRareWordIsInOneTask(int rows) {
        List<String> tasks = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> Tasks.seeded(i, rows))
                .toList();

        assertThat(Tasks.RARE)
                .allSatisfy(word -> assertThat(tasks)
                        .filteredOn(task -> task.contains(word))
                        .hasSize(1));
    }
}
