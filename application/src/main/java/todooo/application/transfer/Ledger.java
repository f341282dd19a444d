package todooo.application.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import todooo.domain.list.ListId;

/**
 * What an import knows beside the database.
 *
 * @param lists where each list of the file is, by its key; empty for one that would be made
 * @param draftLists the folded titles of lists that would be made
 * @param draftTags the folded names of tags that would be made
 */
record Ledger(Map<String, Optional<ListId>> lists, Set<String> draftLists, Set<String> draftTags) {
    /** Nothing yet. */
    static Ledger empty() {
        return new Ledger(new HashMap<>(), new HashSet<>(), new HashSet<>());
    }

    /** One that changes without this one. */
    Ledger copy() {
        return new Ledger(new HashMap<>(lists), new HashSet<>(draftLists), new HashSet<>(draftTags));
    }
}
