package todooo.domain.date;

import java.time.ZoneId;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Text;

/**
 * The name of a time zone: 1 to {@value #MAX_CODE_POINTS} Unicode code points, storable everywhere. That holds for all
 * stored names, of zones that the time zone data no longer know among them; a new one has to be {@link #written known}.
 */
public record ZoneName(String text) {
    public static final int MAX_CODE_POINTS = 64;

    /**
     * A zone of this name, kept as it is.
     *
     * @throws InvalidValueException if the text is blank, too long, or has a NUL or half of a surrogate pair
     */
    public ZoneName {
        Text.requireStorable(text, MAX_CODE_POINTS);
    }

    /**
     * A zone of this name in the time zone database (<a href="https://www.iana.org/time-zones">IANA</a>).
     *
     * @throws InvalidValueException if there is none
     */
    public static ZoneName written(String text) {
        ZoneName name = new ZoneName(text);
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new InvalidValueException("must be the name of a time zone such as Europe/Berlin");
        }
        return name;
    }
}
