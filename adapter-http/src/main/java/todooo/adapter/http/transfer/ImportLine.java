package todooo.adapter.http.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.Violation;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Kind;
import todooo.application.port.in.transfer.ImportTodos.ImportOutcome.Result;

/** A line of the answer to an import. */
sealed interface ImportLine {
    /**
     * What became of a record.
     *
     * @param errors why it was skipped
     * @param left what it has that was left out
     */
    record Outcome(
            String kind,
            int record,
            long line,
            String result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long id,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> left)
            implements ImportLine {
        static Outcome of(ImportOutcome outcome) {
            List<Violation> remarks =
                    outcome.remarks().stream().map(Outcome::violation).toList();
            boolean skipped = outcome.result() == Result.SKIPPED;
            return new Outcome(
                    outcome.kind() == null ? "unknown" : word(outcome.kind()),
                    outcome.position().number(),
                    outcome.position().line(),
                    word(outcome.result()),
                    outcome.id(),
                    skipped ? remarks : List.of(),
                    skipped ? List.of() : remarks);
        }

        private static Violation violation(Remark remark) {
            return remark.part().isEmpty()
                    ? Violation.ofBody(remark.detail())
                    : Violation.ofMember(remark.part(), remark.detail());
        }
    }

    /**
     * The last line.
     *
     * @param todos how many to-dos were added, were there, and so on
     * @param lists the same of lists
     * @param skipped how many records could not be imported
     */
    record Summary(String kind, boolean dryRun, Map<String, Integer> todos, Map<String, Integer> lists, int skipped)
            implements ImportLine {}

    /** Counts the outcomes for the summary. */
    final class Counter {
        private final Map<Kind, Map<Result, Integer>> counts = new EnumMap<>(Kind.class);
        private int skipped;

        void count(ImportOutcome outcome) {
            if (outcome.kind() == null || outcome.result() == Result.SKIPPED) {
                skipped++;
            } else {
                counts.computeIfAbsent(outcome.kind(), _ -> new EnumMap<>(Result.class))
                        .merge(outcome.result(), 1, Integer::sum);
            }
        }

        Summary summary(boolean dryRun) {
            return new Summary("summary", dryRun, counts(Kind.TODO), counts(Kind.LIST), skipped);
        }

        private Map<String, Integer> counts(Kind kind) {
            Map<String, Integer> words = new TreeMap<>();
            for (Result result : Result.values()) {
                if (result != Result.SKIPPED) {
                    words.put(word(result), counts.getOrDefault(kind, Map.of()).getOrDefault(result, 0));
                }
            }
            return words;
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
