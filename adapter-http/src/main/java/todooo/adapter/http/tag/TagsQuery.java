package todooo.adapter.http.tag;

import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import todooo.adapter.http.content.PageParameters;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.rest.input.OpaqueText;
import todooo.adapter.http.rest.input.QueryParameters;
import todooo.application.port.in.tag.ListTags;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.value.InvalidValueException;
import todooo.domain.value.Owner;

/** The query of tags: the page that it asks for, and the parameters as the client wrote them. */
final class TagsQuery {
    /** What a cursor holds for. */
    private static final String SCOPE = "tags";

    private final ListTags.Query page;
    private final QueryParameters parameters;

    private TagsQuery(ListTags.Query page, QueryParameters parameters) {
        this.page = page;
        this.parameters = parameters;
    }

    /**
     * The query of a request.
     *
     * @throws ProblemException with all violations
     */
    static TagsQuery of(Owner owner, ServerRequest request) {
        var parameters = new QueryParameters(request, List.of(PageParameters.LIMIT, PageParameters.AFTER));
        var limit = PageParameters.limit(parameters);
        TagName after = parameters.optional(PageParameters.AFTER, TagsQuery::name);
        parameters.verify();
        return new TagsQuery(new ListTags.Query(owner, after, limit), parameters);
    }

    /** The page that it asks for. */
    ListTags.Query page() {
        return page;
    }

    /** The same query for the page behind this tag. The cursor has the code points of its name. */
    String behind(Tag last) {
        List<Long> name =
                last.name().text().codePoints().mapToObj(Long::valueOf).toList();
        return parameters.with(PageParameters.AFTER, OpaqueText.write(SCOPE, name));
    }

    private static TagName name(String cursor) {
        return OpaqueText.read(SCOPE, cursor)
                .filter(numbers -> numbers.stream().allMatch(TagsQuery::isCodePoint)) // a checksum can be forged
                .map(TagsQuery::name)
                .orElseThrow(() -> new InvalidValueException("is not a cursor of tags:"
                        + " follow the Link of the page before, or leave it out to start again"));
    }

    private static boolean isCodePoint(long number) {
        return number >= 0 && number <= Character.MAX_CODE_POINT;
    }

    private static TagName name(List<Long> codePoints) {
        var text = new StringBuilder();
        codePoints.forEach(codePoint -> text.appendCodePoint(codePoint.intValue()));
        return new TagName(text.toString());
    }
}
