package todooo.papers;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param kind the word behind the fence, empty if there is none
 */
record Block(int line, String kind, List<String> lines) {
    private static final String PROMPT = "$ ";
    private static final String CONTINUED = "\\";

    Block {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The commands behind prompts, each with the output that is printed below it. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            int end = next + 1;
            if (lines.get(next).equals(Example.INTERRUPT)) {
                examples.add(new Example(Example.INTERRUPT, ""));
                next = end;
                continue;
            }
            while (lines.get(end - 1).endsWith(CONTINUED)) {
                end++;
            }
            String command = String.join("\n", lines.subList(next, end));
            int output = end;
            while (end < lines.size() && !isInput(lines.get(end))) {
                end++;
            }
            if (!command.startsWith(PROMPT)) {
                throw new AssertionError("Line %d begins without a prompt: %s".formatted(line, command));
            }
            examples.add(
                    new Example(command.substring(PROMPT.length()), String.join("\n", lines.subList(output, end))));
            next = end;
        }
        return examples;
    }

    private static boolean isInput(String line) {
        return line.startsWith(PROMPT) || line.equals(Example.INTERRUPT);
    }
}
