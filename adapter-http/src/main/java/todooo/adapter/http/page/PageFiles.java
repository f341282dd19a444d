package todooo.adapter.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import todooo.adapter.http.rest.file.LongFile;
import todooo.adapter.http.rest.file.PackedFile;
import todooo.adapter.http.rest.file.VersionedFile;

/** The files of the page. Its HTML names all of them, and their version is a hash over their contents. */
final class PageFiles {
    private static final String HTML = "page.html";
    private static final String WORKER = "worker.js";
    private static final String MODULE = "text/javascript";

    /** A name in the HTML. All names are relative, so that the page works behind a proxy that removes a prefix. */
    private static final Pattern NAME = Pattern.compile("\"\\{page}/(?<name>[a-z/]+\\.[a-z]+)\"");

    /** What takes the place of a name's beginning. */
    private static final String FOLDER = "{page}";

    private static final int VERSION_BYTES = 8;

    private final VersionedFile html;
    private final VersionedFile worker;
    private final Map<String, VersionedFile> others;

    private PageFiles(VersionedFile html, VersionedFile worker, Map<String, VersionedFile> others) {
        this.html = html;
        this.worker = worker;
        this.others = others;
    }

    static PageFiles read() {
        List<String> names = NAME.matcher(text(HTML))
                .results()
                .map(match -> match.group("name"))
                .toList();
        String version = version(names);
        return new PageFiles(
                file("text/html; charset=utf-8", text(HTML).replace(FOLDER, "page/" + version), version),
                file(MODULE, module(WORKER).replace("{version}", version), version),
                names.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                name -> version + "/" + name, name -> new VersionedFile(content(name), version))));
    }

    private static LongFile content(String name) {
        return name.endsWith(".js")
                ? new LongFile(MODULE, () -> bytes(module(name)))
                : PackedFile.longFile(PageFiles.class, name);
    }

    /** A module as browsers get it. */
    private static String module(String name) {
        return Comments.removedFrom(text(name));
    }

    private static String version(List<String> names) {
        MessageDigest digest = sha256();
        Stream.concat(Stream.of(HTML, WORKER), names.stream())
                .forEach(name -> digest.update(PackedFile.read(PageFiles.class, name)));
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String text(String name) {
        return new String(PackedFile.read(PageFiles.class, name), UTF_8);
    }

    private static VersionedFile file(String mediaType, String text, String version) {
        return new VersionedFile(new LongFile(mediaType, () -> bytes(text)), version);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    VersionedFile html() {
        return html;
    }

    VersionedFile worker() {
        return worker;
    }

    /** The file with this path, "version/name". */
    Optional<VersionedFile> find(String path) {
        return Optional.ofNullable(others.get(path));
    }
}
