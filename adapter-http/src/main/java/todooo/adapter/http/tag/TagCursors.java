package todooo.adapter.http.tag;

import java.util.List;
import java.util.Optional;
import todooo.adapter.http.content.CursorFormat;
import todooo.domain.tag.TagName;

/** Cursors of tags: a cursor has the code points of a name. */
final class TagCursors {
    static final CursorFormat<TagName> FORMAT = new CursorFormat<>(
            "tags", TagCursors::codePoints, TagCursors::name, "tags: follow the Link of the page before");

    private TagCursors() {}

    private static List<Long> codePoints(TagName name) {
        return name.text().codePoints().mapToObj(Long::valueOf).toList();
    }

    private static Optional<TagName> name(List<Long> codePoints) {
        if (!codePoints.stream().allMatch(TagCursors::isCodePoint)) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        codePoints.forEach(codePoint -> text.appendCodePoint(codePoint.intValue()));
        return Optional.of(new TagName(text.toString()));
    }

    private static boolean isCodePoint(long number) {
        return number >= 0 && number <= Character.MAX_CODE_POINT;
    }
}
