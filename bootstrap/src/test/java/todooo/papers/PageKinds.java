package todooo.papers;

import java.util.Set;

/** The kinds of fenced blocks that pages may have: each is tested, or shows no command and no output. */
final class PageKinds {
    /** Commands with their outputs, which {@link SessionsIT} runs and compares. */
    static final String CONSOLE = "console";

    /** Statements for PostgreSQL, which {@link SessionsIT} executes. */
    static final String SQL = "sql";

    /** Commands that take too long for a test, or change the machine: {@link PagesTest} looks at the names in them. */
    static final String SHELL = "sh";

    /** A drawing, or another text that is no command. */
    static final String TEXT = "text";

    /** Configurations of proxies, which ProxiesCampaign runs. */
    static final Set<String> PROXIES = Set.of("nginx", "haproxy", "caddyfile");

    private PageKinds() {}

    static boolean isRun(Block block) {
        return block.kind().equals(CONSOLE) || block.kind().equals(SQL);
    }

    static boolean isKnown(Block block) {
        return isRun(block)
                || block.kind().equals(SHELL)
                || block.kind().equals(TEXT)
                || PROXIES.contains(block.kind());
    }
}
