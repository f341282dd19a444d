package todooo.adapter.http.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import todooo.adapter.http.content.ListJson;
import todooo.domain.list.PlacedList;

/** A list in the feed: as everywhere else, and with its place. */
record ChangedListJson(@JsonUnwrapped ListJson list, long place) {
    /** The list at its URL, which starts with the base. */
    static ChangedListJson shown(PlacedList placed, String base) {
        return new ChangedListJson(ListJson.shown(placed.list(), base), placed.place());
    }
}
