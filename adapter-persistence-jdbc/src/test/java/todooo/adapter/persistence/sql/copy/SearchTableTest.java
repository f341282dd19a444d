package todooo.adapter.persistence.sql.copy;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import todooo.adapter.persistence.sql.testkit.TestDatabase;
import todooo.application.testkit.seed.SeededTest;

/** SQLite's table of texts holds what the to-dos up to its end contain, and nothing else. */
class SearchTableTest {
    @TempDir
    private Path folder;

    @SeededTest
    void staysRightWhateverBecomesOfTheTodos(long seed) throws SQLException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        CopyEnd end = CopyEnd.create(TestDatabase.SQLITE, folder, "searched");
        end.migrate();
        for (int i = 0; i < 40; i++) {
            int id = random.nextInt(1, 20_000);
            end.execute(
                    switch (random.nextInt(5)) {
                        case 0 -> inserted(id, 1);
                        case 1 -> inserted(id, random.nextInt(1, 3_000));
                        case 2 -> "update todo set task_folded = 'changed ' || id where id % 10 = " + id % 10;
                        case 3 -> "update todo set completed = not completed where id < " + id;
                        default -> "delete from todo where id between %d and %d".formatted(id, id + 500);
                    });
        }

        assertThatNoException().isThrownBy(() -> completeAndCheck(end));
    }

    private static String inserted(int from, int number) {
        return """
                with recursive number(id) as (select %d union all select id + 1 from number where id < %d)
                insert or ignore into todo (id, owner, task, task_folded, completed, created_at, updated_at, version)
                select id, 'local', 'text', 'text ' || id, false, 1, 1, 1
                from number
                """.formatted(from, from + number - 1);
    }

    private static void completeAndCheck(CopyEnd end) throws SQLException {
        end.execute("""
                insert into todo_search (rowid, task_folded)
                select id, task_folded
                from todo
                where id > (select last_id from todo_search_end)
                """);
        end.execute("insert into todo_search (todo_search, rank) values ('integrity-check', 1)");
    }
}
