package todooo.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a task must contain to be found: 1 to {@value Task#MAX_CODE_POINTS} Unicode code points, case ignored. */
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
     * Every three code points of the folded text that stand side by side, which a text that contains it has too: the words
     * of an index. There are none if it is shorter.
     */
    public Set<String> trigrams() {
        int[] codePoints = folded().codePoints().toArray();
        return IntStream.rangeClosed(0, codePoints.length - TRIGRAM)
                .mapToObj(i -> new String(codePoints, i, TRIGRAM))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
