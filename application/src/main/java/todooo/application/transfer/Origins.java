package todooo.application.transfer;

import java.util.ArrayList;
import java.util.List;
import todooo.application.port.in.transfer.Identity;
import todooo.application.port.in.transfer.ImportRecord.OfList;
import todooo.application.port.in.transfer.ImportRecord.OfTodo;
import todooo.domain.value.Fingerprint;
import todooo.domain.value.Fingerprint.Component;

/** The origins of the records of one file, in its order. */
final class Origins {
    private final Occurrences occurrences = new Occurrences();

    /**
     * The origin of a to-do.
     *
     * @param repeated whether the same to-do came earlier in the file
     */
    record Origin(Fingerprint fingerprint, boolean repeated) {}

    /** The origin of the next to-do. */
    Origin of(OfTodo todo) {
        if (todo.identity() instanceof Identity.ByContent(String format)) {
            Component content =
                    new Component("content", todo.content().fingerprint().hex());
            Component list = new Component("list", todo.list());
            int before = occurrences.count(fingerprint("todo", format, List.of(content, list)));
            return new Origin(
                    fingerprint("todo", format, List.of(content, list, new Component("before", before))), false);
        }
        Fingerprint named = named("todo", todo.identity());
        return new Origin(named, occurrences.count(named) > 0);
    }

    /** The origin of a list that has an identity. */
    static Fingerprint of(OfList list, Identity identity) {
        return switch (identity) {
            case Identity.ByContent(String format) ->
                fingerprint(
                        "list",
                        format,
                        List.of(new Component(
                                "content", list.content().fingerprint().hex())));
            case Identity.Named _, Identity.Exported _ -> named("list", identity);
        };
    }

    private static Fingerprint named(String kind, Identity identity) {
        return switch (identity) {
            case Identity.Named(String format, String name) ->
                fingerprint(kind, format, List.of(new Component("name", name)));
            case Identity.Exported exported ->
                fingerprint(
                        kind,
                        exported.format(),
                        List.of(new Component("id", exported.id()), new Component("createdAt", exported.createdAt())));
            case Identity.ByContent _ -> throw new IllegalArgumentException("A content is no name");
        };
    }

    private static Fingerprint fingerprint(String kind, String format, List<Component> parts) {
        var components = new ArrayList<Component>();
        components.add(new Component("kind", kind));
        components.add(new Component("format", format));
        components.addAll(parts);
        return Fingerprint.of(components);
    }
}
