package todooo.bootstrap.command;

import java.lang.System.Logger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import todooo.bootstrap.config.ConfigurationException;
import todooo.bootstrap.config.SettingsPage;
import todooo.bootstrap.process.ExitStatus;

/** The commands other than to serve. */
public final class CommandLine {
    private static final String SYNOPSIS =
            "todooo [-DKEY=VALUE ...] [--help | --version | --settings | copy OPTIONS]; without a command it serves";

    private static final String HELP = String.format(Locale.ROOT, """
            Usage: todooo [-DKEY=VALUE ...]
                   Serves until a signal stops it. A setting is a system property (-Dserver.port=8001), a variable
                   (SERVER_PORT), or in the file application.yaml in the working directory.
                   todooo --settings
                   Lists the settings with their meanings and defaults.
                   %s
                   Copies a database to another one that is empty; todooo copy --help explains it.
                   todooo --help
                   todooo --version

            Without the launcher, todooo is java [-DKEY=VALUE ...] -jar todooo.jar.

            Exit status: 0 stopped or done, 1 a defect, 2 a wrong setting or command, 3 the database cannot be used,
            4 it cannot listen, 5 a copy stopped, 6 a copy differs, 7 it cannot go on (memory, a thread).
            """, CopyArguments.SYNOPSIS);

    private CommandLine() {}

    /**
     * Carries out the command that the words name, and returns its exit status.
     *
     * @throws ConfigurationException if there is no such command, or it is used wrongly
     */
    public static int run(List<String> words, Logger logger) {
        List<String> options = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "copy" -> copy(options, logger);
            case "--help" -> print(HELP, options);
            case "--version" -> print(version(), options);
            case "--settings" -> print(SettingsPage.text(), options);
            default -> throw unknown(words.getFirst());
        };
    }

    private static int copy(List<String> options, Logger logger) {
        if (options.equals(List.of("--help"))) {
            return print(CopyArguments.HELP, List.of());
        }
        if (options.equals(List.of("--version"))) {
            return print(version(), List.of());
        }
        return CopyCommand.run(CopyArguments.parse(options, System.getenv()), logger);
    }

    private static int print(String text, List<String> rest) {
        if (!rest.isEmpty()) {
            throw unknown(rest.getFirst());
        }
        System.out.println(text.strip());
        return ExitStatus.STOPPED;
    }

    private static String version() {
        @Nullable String version = CommandLine.class.getPackage().getImplementationVersion();
        return String.format(
                Locale.ROOT, "Todooo %s (Java %s)", version == null ? "unpackaged" : version, Runtime.version());
    }

    private static ConfigurationException unknown(String argument) {
        return new ConfigurationException(String.format(
                Locale.ROOT, "Unknown argument '%s'. Usage: %s", argument.replaceAll("\\p{Cntrl}", "?"), SYNOPSIS));
    }
}
