package todooo.campaign.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import todooo.endtoend.testkit.Requirement;

/**
 * The programs of the PostgreSQL that Debian installs, run as a user who may run them: they refuse root.
 *
 * @param folder where they may write
 * @param password who connects has this one
 */
record PostgresqlPrograms(Path programs, Path folder, String password) {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final int LIMIT_SECONDS = 60;
    private static final String SERVICE_USER = "postgres";

    /** The newest that is installed. The tests are skipped where there is none. */
    static PostgresqlPrograms in(Path folder, String password) throws IOException {
        Optional<Path> programs = newest();
        Requirement.require(programs.isPresent(), "There is no PostgreSQL here: install the package postgresql");
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SERVICE_USER));
        }
        return new PostgresqlPrograms(programs.orElseThrow(), folder, password);
    }

    private static Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "[0-9]*")) {
            return StreamSupport.stream(versions.spliterator(), false)
                    .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparing(
                            version -> Integer.valueOf(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Runs one to its end, and fails if it does. */
    void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", SERVICE_USER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        try {
            Path output = folder.resolve(program + ".log");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("PGPASSWORD", password);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            assertThat(ended && process.exitValue() == 0)
                    .as("%s: %s", command, Files.readString(output))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
