package todooo.adapter.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.adapter.http.rest.Resource;
import todooo.adapter.http.rest.Response;
import todooo.adapter.http.rest.body.Pieces;
import todooo.adapter.http.rest.file.PackedFile;

/** A page for each problem type, at its URL: its meaning, and a request that is right. */
public final class ProblemRoutes implements HttpService {
    @Override
    public void routing(HttpRules rules) {
        Resource.route(rules, "/problems/{name}", Map.of(Method.GET, ProblemRoutes::page));
    }

    private static Response page(ServerRequest request) {
        ProblemType type = ProblemType.named(request.path().pathParameters().get("name"))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        return Response.of(
                Status.OK_200, "text/html; charset=utf-8", Pieces.of(html(type).getBytes(UTF_8)));
    }

    private static String html(ProblemType type) {
        Map<String, String> text = Objects.requireNonNull(Texts.BY_NAME.get(type.slug()), type.slug());
        return Texts.TEMPLATE
                .replace("{title}", type.title())
                .replace("{status}", type.status().codeText())
                .replace("{detail}", escaped(type.detail()))
                .replace("{advice}", escaped(text.getOrDefault("advice", "")))
                .replace("{example}", escaped(text.getOrDefault("example", "")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Read at the first request for a page. */
    private static final class Texts {
        static final String TEMPLATE = new String(PackedFile.read(ProblemRoutes.class, "problem.html"), UTF_8);
        static final Map<String, Map<String, String>> BY_NAME = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(PackedFile.read(ProblemRoutes.class, "problems.yaml"), UTF_8));
    }
}
