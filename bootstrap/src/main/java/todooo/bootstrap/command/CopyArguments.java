package todooo.bootstrap.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.Isolation;
import todooo.bootstrap.config.ConfigurationException;
import todooo.bootstrap.config.Encoding;

/** The arguments of the command {@code copy}: the database to read and the one to fill. */
record CopyArguments(DatabaseSettings from, DatabaseSettings to) {
    private static final List<String> OPTIONS =
            List.of("--from", "--to", "--from-user", "--from-password", "--to-user", "--to-password");

    static final String SYNOPSIS = "todooo copy --from URL --to URL [--from-user NAME] [--from-password PASSWORD]"
            + " [--to-user NAME] [--to-password PASSWORD]";

    private static final String USAGE =
            SYNOPSIS + "; passwords may be in the environment instead, as COPY_FROM_PASSWORD and COPY_TO_PASSWORD";

    static final String HELP = String.format(Locale.ROOT, """
            Usage: %s

            Copies every row of one database to an empty one, between SQLite and PostgreSQL in any direction, and then
            compares both. After an interruption the same command continues the copy. Nothing may write to either
            database meanwhile: stop the service first.

            URL       jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE
            NAME      the user at a PostgreSQL server
            PASSWORD  the password of that user; it may be in the environment instead, as COPY_FROM_PASSWORD or
                      COPY_TO_PASSWORD, where other users of the machine cannot see it

            Exit status: 0 copied and equal, 2 wrong arguments, 3 a database cannot be used, 5 the copy stopped,
            6 the databases differ.
            """, SYNOPSIS);

    /** Long, as a statement may read a whole table. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /**
     * Parses the words behind {@code copy} on the command line. No message shows a value, as it may be a password.
     *
     * @throws ConfigurationException if an option is unknown, set twice or without a value, or a URL is missing
     */
    static CopyArguments parse(List<String> words, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (!OPTIONS.contains(option)) {
                throw misused(
                        option.matches("--[a-z-]+")
                                ? String.format(Locale.ROOT, "Unknown argument '%s'", option)
                                : "Unexpected argument");
            }
            if (i + 1 == words.size()) {
                throw misused(option + " has no value");
            }
            if (words.get(i + 1).contains(Encoding.LOST)) {
                throw Encoding.lost("The value of " + option);
            }
            if (values.put(option, words.get(i + 1)) != null) {
                throw misused(option + " is set twice");
            }
        }
        return new CopyArguments(
                settings("from", values, environment.get("COPY_FROM_PASSWORD")),
                settings("to", values, environment.get("COPY_TO_PASSWORD")));
    }

    private static DatabaseSettings settings(String end, Map<String, String> values, @Nullable String password) {
        String url = values.get("--" + end);
        if (url == null) {
            throw misused(String.format(Locale.ROOT, "--%s is missing", end));
        }
        return new DatabaseSettings(
                url,
                values.get(String.format(Locale.ROOT, "--%s-user", end)),
                values.getOrDefault(String.format(Locale.ROOT, "--%s-password", end), password),
                1,
                1,
                1,
                TIMEOUT,
                TIMEOUT,
                Isolation.READ_COMMITTED);
    }

    private static ConfigurationException misused(String mistake) {
        return new ConfigurationException(String.format(Locale.ROOT, "%s. Usage: %s", mistake, USAGE));
    }
}
