package todooo.bootstrap.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page about all settings, in Markdown. */
public final class SettingsPage {
    private static final String HEAD = """
            # Configuration

            <!-- Made by `java -jar bootstrap/target/todooo.jar --settings > docs/configuration.md`; tested. -->

            A setting comes from one of these places; a later one overrides those before it:

            1. its default;
            2. the file `application.yaml` in the working directory, or the one that `-Dconfig=FILE` names;
            3. its variable in the environment;
            4. its system property: `-Dserver.port=8001`.

            In the file, `server.port: 8001` and `port: 8001` below `server:` mean the same. An unknown key or a value
            that is not allowed stops the start, with a sentence on standard error and exit status 2.
            """;

    private SettingsPage() {}

    /** The page, which ends with a line break. */
    public static String text() {
        Map<String, Entry> defaults = Sources.defaults();
        var page = new StringBuilder(HEAD);
        String section = "";
        for (Setting<?> setting : KnownSettings.ALL) {
            if (!setting.section().equals(section)) {
                section = setting.section();
                page.append("\n## ").append(section).append('\n');
            }
            page.append(text(setting, defaults.get(setting.key())));
        }
        return page.toString();
    }

    private static String text(Setting<?> setting, @Nullable Entry byDefault) {
        return """

                ### %s

                %s

                - Default: %s
                - Allowed: %s
                - Environment: `%s`
                - Example: `-D%s=%s`
                """.formatted(
                setting.key(),
                setting.meaning().replaceAll("(.{1,120})(?: |$)", "$1\n").strip(),
                byDefault == null ? "not set" : "`%s`".formatted(byDefault.text()),
                setting.allowed(),
                setting.variable(),
                setting.key(),
                setting.example());
    }
}
