package todooo.adapter.http.transfer.format;

import java.util.Locale;
import todooo.domain.date.Due;
import todooo.domain.date.ZoneName;
import todooo.domain.value.InvalidValueException;

/** Time zones of other programs. */
final class Zones {
    private Zones() {}

    /**
     * A due time in the zone of this name; in none if there is no such zone, which is remarked. Some programs put their
     * own name before that of the zone, with a slash in between.
     */
    static Due in(Due due, String name, String part, Draft draft) {
        String rest = name;
        while (!rest.isEmpty()) {
            try {
                return due.in(ZoneName.written(rest));
            } catch (InvalidValueException e) {
                int slash = rest.indexOf('/');
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            }
        }
        if (!name.isEmpty()) {
            draft.leave(part, String.format(Locale.ROOT, "'%.64s' is no zone that is known", name));
        }
        return due;
    }
}
