package todooo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the pages print as sessions, and compares the outputs: times and ids are others, of course. */
@DisabledOnOs(OS.WINDOWS)
class SessionsIT {
    private static final String POSTGRESQL = "localhost:5432";

    private static final Pattern END = Pattern.compile(";\\s*");

    /** Programs that pages call and a machine may lack. */
    private static final List<String> PROGRAMS = List.of("bash", "curl", "node", "python3");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void printsWhatHappens(Page page) throws Exception {
        List<Block> blocks = page.blocks().stream().filter(PageKinds::isRun).toList();
        PROGRAMS.forEach(program -> require(program, blocks));
        try (EmbeddedPostgres server = needsServer(blocks) ? server() : null;
                Session session = Session.in(folder)) {
            if (server != null) {
                session.replace(POSTGRESQL, "localhost:" + server.getPort());
            }
            for (Block block : blocks) {
                if (block.kind().equals(PageKinds.SQL)) {
                    execute(server, block.text());
                } else {
                    for (Example example : block.examples()) {
                        session.run(example);
                    }
                }
            }
        }
    }

    static Stream<Page> printsWhatHappens() throws Exception {
        List<Page> pages = Page.all().stream()
                .filter(page -> page.blocks().stream().anyMatch(PageKinds::isRun))
                .toList();
        assertThat(pages).map(Page::name).contains("README.md", "docs/http.md", "docs/operations.md");
        return pages.stream();
    }

    /** Skips a page that needs a program which is missing, but never in CI: there the page fails. */
    private static void require(String program, List<Block> blocks) {
        boolean needed = program.equals("bash")
                || blocks.stream()
                        .flatMap(block -> block.lines().stream())
                        .anyMatch(line -> line.startsWith("$ " + program));
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(!needed || there || Boolean.getBoolean("ci"), () -> program + " is missing: install it");
    }

    private static boolean needsServer(List<Block> blocks) {
        return blocks.stream().anyMatch(block -> block.text().contains(POSTGRESQL));
    }

    /** A server with the database and the user that pages name; the user may do nothing yet. */
    private static EmbeddedPostgres server() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        execute(server, "create role todooo login password 'secret'; create database todooo");
        return server;
    }

    private static void execute(EmbeddedPostgres server, String statements) throws SQLException {
        for (String statement : END.splitAsStream(statements).toList()) {
            String database = statement.startsWith("create ") ? "postgres" : "todooo";
            try (var connection = server.getDatabase("postgres", database).getConnection();
                    var executed = connection.createStatement()) {
                executed.execute(statement);
            }
        }
    }
}
