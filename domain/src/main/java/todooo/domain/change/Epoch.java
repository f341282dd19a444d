package todooo.domain.change;

import todooo.domain.value.InvalidValueException;

/**
 * A start of the service on a database. Numbers of changes are unique within an epoch only: after a backup was
 * restored, another epoch counts on from the same number.
 *
 * @param number greater with each start on the same database, from 0
 * @param name random, so that no two starts share it, whatever backup they begin with: 16 hexadecimal digits
 */
public record Epoch(long number, String name) {
    public static final int NAME_LENGTH = 16;

    /** Tokens of epochs whose number is lower than the present one by more than so much are refused. */
    public static final int KEPT = 2_000;

    /**
     * An epoch of this name.
     *
     * @throws InvalidValueException if the number is negative, or the name is not such digits
     */
    public Epoch {
        if (number < 0 || name.length() != NAME_LENGTH || !name.chars().allMatch(Epoch::isHexadecimal)) {
            throw new InvalidValueException("An epoch has a number from 0 and a name of 16 hexadecimal digits");
        }
    }

    private static boolean isHexadecimal(int digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
}
