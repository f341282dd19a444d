package todooo.adapter.http.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.JsonMembers;
import todooo.adapter.http.rest.input.JsonValues;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListEdit;
import todooo.domain.list.ListId;
import todooo.domain.list.ListTitle;

/** A list in request bodies. */
final class ListMembers {
    private static final String TITLE = "title";
    private static final String ARCHIVED = "archived";
    private static final String AFTER = "after";
    private static final Set<String> SET_BY_THE_SERVER = Set.of("id", "url", "version", "createdAt", "updatedAt");

    private ListMembers() {}

    /**
     * The content of a list that is to be created.
     *
     * @throws ProblemException with all violations
     */
    static ListContent created(JsonNode body) {
        JsonMembers members = members(body);
        members.refuse(SET_BY_THE_SERVER, "is set by the service");
        return whole(members);
    }

    /**
     * The edits of a replacement; members that the server sets are ignored.
     *
     * @throws ProblemException with all violations
     */
    static List<ListEdit> replaced(JsonNode body) {
        ListContent content = whole(members(body));
        return List.of(new ListEdit.SetTitle(content.title()), new ListEdit.SetArchived(content.archived()));
    }

    private static ListContent whole(JsonMembers members) {
        ListTitle title = members.required(TITLE, ListMembers::title);
        Boolean archived = members.optional(ARCHIVED, JsonValues::flag);
        members.verify();
        return new ListContent(Objects.requireNonNull(title), Boolean.TRUE.equals(archived));
    }

    /**
     * The edits of a merge patch (RFC 7396): an absent member stays, and null clears; members that the server sets are
     * ignored.
     *
     * @throws ProblemException with all violations
     */
    static List<ListEdit> merged(JsonNode body) {
        JsonMembers members = members(body);
        List<ListEdit> edits = new ArrayList<>();
        members.optional(TITLE, value -> edits.add(new ListEdit.SetTitle(title(value))));
        members.optional(
                ARCHIVED, value -> edits.add(new ListEdit.SetArchived(!value.isNull() && JsonValues.flag(value))));
        members.verify();
        return edits;
    }

    /**
     * The list behind which one is moved; null for none. The member has to be there, so that nothing is moved to the
     * front by accident.
     *
     * @throws ProblemException with all violations
     */
    static @Nullable ListId after(JsonNode body) {
        JsonMembers members = new JsonMembers(body, List.of(AFTER), Set.of());
        Optional<ListId> after = members.required(
                AFTER,
                value -> value.isNull() ? Optional.empty() : Optional.of(new ListId(JsonValues.id(value, "a list"))));
        members.verify();
        return after == null ? null : after.orElse(null);
    }

    private static JsonMembers members(JsonNode body) {
        return new JsonMembers(body, List.of(TITLE, ARCHIVED), SET_BY_THE_SERVER);
    }

    private static ListTitle title(JsonNode value) {
        return ListTitle.written(JsonValues.string(value));
    }
}
