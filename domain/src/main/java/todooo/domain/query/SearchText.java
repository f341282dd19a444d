package todooo.domain.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import todooo.domain.todo.Task;
import todooo.domain.value.Folding;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/** A text that matching tasks contain: 1 to {@value Task#MAX_CODE_POINTS} Unicode code points, case ignored. */
public record SearchText(String text) {
    private static final int TRIGRAM = 3;

    /**
     * A search for this text, in which no character has a special meaning.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public SearchText {
        Text.requireStorable(text, Task.MAX_CODE_POINTS);
    }

    /** The text to look for in {@link Task#folded()}. */
    public String folded() {
        return Folding.fold(text);
    }

    /**
     * Three code points of the folded text that stand side by side, which a text that contains it has too: the words of
     * an index. There are none if it is shorter, and no more than the limit, from all over the text.
     */
    public Set<String> trigrams(int limit) {
        int[] codePoints = folded().codePoints().toArray();
        int all = codePoints.length - TRIGRAM + 1;
        int some = Math.min(all, limit);
        return IntStream.range(0, some)
                .map(i -> i * all / some)
                .mapToObj(place -> new String(codePoints, place, TRIGRAM))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
