package todooo.endtoend.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import todooo.bootstrap.Todooo;
import todooo.endtoend.testkit.Stack;

/** The page of the documentation is accessible: on a phone, in dark mode, with a screen reader, in every form. */
@Tag("campaign")
class DocsLooksCampaign extends DocsBrowser {
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK_PHONE"})
    void keepsNobodyOut(Look look) throws Exception {
        look.applyTo(tab());
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            SwaggerUi page = SwaggerUi.visit(tab(), docs(todooo));
            assertThat(seriousViolations()).isEmpty();

            addTwoChangeOneAndFindBoth(page);
            page.open("replaceTodo");
            page.open("deleteTodo");
            page.openSchemas();
            assertThat(seriousViolations()).isEmpty();
        }
    }

    @Test
    void fitsAPhone() throws Exception {
        Look.PHONE.applyTo(tab());
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            SwaggerUi page = SwaggerUi.visit(tab(), docs(todooo));
            assertThat(tooWide()).isEmpty();

            page.openSchemas();
            page.openEach(() -> assertThat(tooWide()).isEmpty());
            addTwoChangeOneAndFindBoth(page);
            assertThat(tooWide()).isEmpty();
            assertThat(tab().evaluate("document.documentElement.scrollWidth").intValue())
                    .isLessThanOrEqualTo(PHONE_WIDTH);
        }
    }

    @Test
    void startsWithNothingFilledInButWhatIsRequired() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            SwaggerUi page = SwaggerUi.visit(tab(), docs(todooo));

            page.openEach(() -> assertThat(page.filledInOptions()).isEmpty());
        }
    }

    @Test
    void followsTheColorsThatItsUserPrefers() throws Exception {
        try (Todooo todooo = Stack.JDBC_SQLITE.start(directory())) {
            tab().preferColors("dark");
            SwaggerUi.visit(tab(), docs(todooo));
            String dark = background();

            tab().preferColors("light");
            tab().await("document.documentElement.className === ''");

            assertThat(dark).isEqualTo("rgb(28, 32, 34)");
            assertThat(background()).isEqualTo("rgba(0, 0, 0, 0)");
        }
    }

    /** The violations that axe calls serious or critical. */
    private List<String> seriousViolations() throws IOException {
        try (InputStream axe = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            tab().evaluate(new String(axe.readAllBytes(), UTF_8) + "; 0");
        }
        return SwaggerUi.strings(tab().evaluate("""
                axe.run({resultTypes: ['violations']}).then(results => results.violations
                  .filter(violation => ['serious', 'critical'].includes(violation.impact))
                  .flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html)))"""));
    }

    /** The elements beyond the right edge of a phone, which are hidden until the page is moved. */
    private List<String> tooWide() {
        return SwaggerUi.strings(tab().evaluate("""
                [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().right > %d)
                  .map(element => element.outerHTML.slice(0, 200))""".formatted(PHONE_WIDTH)));
    }

    private String background() {
        return tab().evaluate("getComputedStyle(document.documentElement).backgroundColor")
                .textValue();
    }
}
