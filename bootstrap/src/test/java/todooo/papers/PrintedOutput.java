package todooo.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The output that a page promises. White space counts for nothing, as pages break long lines; an ellipsis stands for
 * anything; and times, ids of requests, entity tags, cursors and tokens differ from run to run.
 */
final class PrintedOutput {
    private static final Pattern PART = Pattern.compile(String.join(
            "|",
            "(?<anything>…)",
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z", // a time
            "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT", // a date of HTTP
            "(?<=\")\\d+-[0-9a-z]{4,}-\\d+(?=\")", // an entity tag
            "(?<=after=)[A-Za-z0-9_-]+", // a cursor
            "(?<=\"next\":\")[A-Za-z0-9_-]+", // a token
            "(?<=urn:request:)[0-9a-f]+",
            "(?<=X-Request-Id: )\\S+",
            "(?<=Content-Length: )\\d+", // shorter where a time has fewer digits
            "(?<=Java )[0-9][0-9.+A-Za-z-]*"));

    private final Pattern pattern;
    private final List<String> variables = new ArrayList<>();

    PrintedOutput(String printed) {
        StringBuilder regex = new StringBuilder();
        Matcher part = PART.matcher(printed);
        int end = 0;
        while (part.find()) {
            regex.append(Pattern.quote(dense(printed.substring(end, part.start()))));
            if (part.group("anything") != null) {
                regex.append(".*?");
            } else {
                variables.add(part.group());
                regex.append("([A-Za-z0-9.,:+_-]+)");
            }
            end = part.end();
        }
        this.pattern = Pattern.compile(
                regex.append(Pattern.quote(dense(printed.substring(end)))).toString());
    }

    /** The value of each variable of the page in this output, if the output is the one that the page promises. */
    Optional<Map<String, String>> match(String output) {
        Matcher match = pattern.matcher(dense(output));
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            values.put(variables.get(i), match.group(i + 1));
        }
        return Optional.of(values);
    }

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }
}
