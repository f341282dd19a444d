package todooo.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
    private static final int MANY = 100_000;

    @Test
    void areTakenOutWithTheirLines() {
        assertThat(Comments.removedFrom("""
                // The first line.
                import { a } from "./a.js";

                /** One line. */
                export class B {
                  /**
                   * Several lines, 2 * 3 of them. **
                   */
                  c = 1;
                  // Indented.
                }
                """)).isEqualTo("""
                import { a } from "./a.js";

                export class B {
                  c = 1;
                }
                """);
    }

    @Test
    void leaveCodeAloneThatHasThemOrLooksLikeThem() {
        String code = """
                const url = "https://example.org/"; // in code
                /** @type {HTMLElement} */ (part).tabIndex = 0;
                const pattern = /\\/\\*/;
                const path = `${a}/**/${b}`;
                const next = 1;
                """;

        assertThat(Comments.removedFrom(code)).isEqualTo(code);
    }

    @Test
    void mayBeLong() {
        assertThat(Comments.removedFrom("/**\n" + " * a * b\n".repeat(MANY) + " */\nc\n"))
                .isEqualTo("c\n");
    }
}
