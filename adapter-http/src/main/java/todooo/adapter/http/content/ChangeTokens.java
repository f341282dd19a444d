package todooo.adapter.http.content;

import java.util.HexFormat;
import java.util.List;
import todooo.adapter.http.rest.input.OpaqueText;
import todooo.domain.change.ChangePosition;
import todooo.domain.change.ChangeToken;
import todooo.domain.change.ChangedKind;
import todooo.domain.value.InvalidValueException;

/** Writes what clients know of the feed as tokens, and reads them back. */
public final class ChangeTokens {
    /** What a token holds for. */
    private static final String SCOPE = "changes";

    private static final int NUMBERS = 5;

    private ChangeTokens() {}

    /** The text of a token. */
    public static String write(ChangeToken token) {
        return OpaqueText.write(
                SCOPE,
                List.of(
                        HexFormat.fromHexDigitsToLong(token.epoch()),
                        token.position().change(),
                        rank(token.position()),
                        token.start(),
                        token.last()));
    }

    /**
     * The token of a text.
     *
     * @throws InvalidValueException if it is not the very text that {@link #write} makes
     */
    public static ChangeToken read(String text) {
        return OpaqueText.read(SCOPE, text)
                .filter(numbers -> numbers.size() == NUMBERS) // a checksum can be forged
                .map(numbers -> new ChangeToken(
                        HexFormat.of().toHexDigits(numbers.get(0)),
                        position(numbers.get(1), numbers.get(2)),
                        numbers.get(3),
                        numbers.get(4)))
                .orElseThrow(() -> new InvalidValueException("is not a token of this feed:"
                        + " send the next of the answer before, or leave it out to start anew"));
    }

    /** A number for the kind and the id. Tokens of before there were lists have an id here, which is a to-do's. */
    private static long rank(ChangePosition position) {
        return position.kind() == ChangedKind.TODO ? position.id() : -1 - position.id();
    }

    private static ChangePosition position(long change, long rank) {
        return rank < 0
                ? new ChangePosition(change, ChangedKind.LIST, -1 - rank)
                : new ChangePosition(change, ChangedKind.TODO, rank);
    }
}
