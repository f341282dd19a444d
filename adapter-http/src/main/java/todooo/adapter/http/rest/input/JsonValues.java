package todooo.adapter.http.rest.input;

import com.fasterxml.jackson.databind.JsonNode;
import todooo.domain.value.InvalidValueException;

/** Reads values of JSON. Types are checked and never coerced: {@code "1"} is not 1. */
public final class JsonValues {
    private JsonValues() {}

    /**
     * The text of a string.
     *
     * @throws InvalidValueException if it is none
     */
    public static String string(JsonNode value) {
        require(value.isTextual(), "must be a string");
        return value.textValue();
    }

    /**
     * Whether it is true.
     *
     * @throws InvalidValueException if it is neither true nor false
     */
    public static boolean flag(JsonNode value) {
        require(value.isBoolean(), "must be true or false");
        return value.booleanValue();
    }

    /**
     * An id, from 1.
     *
     * @param kind what it is the id of, such as "a list"
     * @throws InvalidValueException if it is none
     */
    public static long id(JsonNode value, String kind) {
        require(
                value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0,
                "must be the id of " + kind + ", or null");
        return value.longValue();
    }

    /**
     * Lets a value pass.
     *
     * @throws InvalidValueException of this rule if it does not hold
     */
    public static void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidValueException(rule);
        }
    }
}
