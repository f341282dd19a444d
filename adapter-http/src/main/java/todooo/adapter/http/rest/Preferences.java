package todooo.adapter.http.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The preferences of a request (RFC 7240), up to the first that is malformed. */
public record Preferences(Map<String, String> values) {
    public static final HeaderName PREFER = HeaderNames.create("Prefer");
    public static final HeaderName APPLIED = HeaderNames.create("Preference-Applied");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern PREFERENCE = Pattern.compile(("\\G[ \\t,]*+(?<name>TOKEN)"
                    + "(?:[ \\t]*+=[ \\t]*+(?<value>TOKEN|QUOTED)?+)?+"
                    + "[ \\t]*+(?:;(?:[^\",]|QUOTED)*+)?+(?:,|\\z)")
            .replace("TOKEN", TOKEN)
            .replace("QUOTED", QUOTED));

    /** The preferences of a request; of those with one name, the first counts. */
    public static Preferences of(ServerRequestHeaders headers) {
        Map<String, String> values = new HashMap<>();
        if (headers.contains(PREFER)) {
            Matcher preference =
                    PREFERENCE.matcher(String.join(",", headers.get(PREFER).allValues()));
            while (preference.find()) {
                values.putIfAbsent(
                        preference.group("name").toLowerCase(Locale.ROOT),
                        Optional.ofNullable(preference.group("value"))
                                .map(Preferences::unquoted)
                                .orElse(""));
            }
        }
        return new Preferences(values);
    }

    private static String unquoted(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1") : word;
    }

    /** Whether the client prefers this; the name in lower case. */
    public boolean has(String name, String value) {
        return value.equals(values.get(name));
    }
}
