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

/** What the command {@code copy} is told: from which database to which. */
record CopyArguments(DatabaseSettings from, DatabaseSettings to) {
    private static final List<String> OPTIONS =
            List.of("--from", "--to", "--from-user", "--from-password", "--to-user", "--to-password");

    static final String USAGE = "todooo copy --from URL --to URL [--from-user NAME] [--from-password PASSWORD]"
            + " [--to-user NAME] [--to-password PASSWORD]; passwords may be in the environment instead,"
            + " as COPY_FROM_PASSWORD and COPY_TO_PASSWORD";

    /** A copy is in no hurry: a statement that reads a whole table takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * The meaning of what follows {@code copy} on the command line. No message shows a value, as it may be a password.
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
                                ? String.format(Locale.ROOT, "Unknown option '%s'", option)
                                : "Unexpected word");
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
                PATIENCE,
                PATIENCE,
                Isolation.READ_COMMITTED);
    }

    private static ConfigurationException misused(String mistake) {
        return new ConfigurationException(String.format(Locale.ROOT, "%s. Usage: %s", mistake, USAGE));
    }
}
