package todooo.campaign.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration of a proxy as {@code docs/proxies.md} has it. */
record ProxyConfiguration(ProxyProgram program, String text) {
    private static final Path PAGE = Path.of("../docs/proxies.md");
    private static final String[] SERVICES = {"127.0.0.1:8000", "127.0.0.1:8001"};

    /** The one in this section. */
    static ProxyConfiguration documented(String section, ProxyProgram program) throws IOException {
        String language =
                program == ProxyProgram.CADDY ? "caddyfile" : program.name().toLowerCase(Locale.ROOT);
        Matcher block = Pattern.compile(
                        "(?ms)^## " + Pattern.quote(section) + "$(?:(?!^## ).)*?^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as("%s of the section '%s'", language, section).isTrue();
        return new ProxyConfiguration(program, block.group(1));
    }

    /** The same with other words somewhere. */
    ProxyConfiguration with(String words, String others) {
        assertThat(text).contains(words);
        return new ProxyConfiguration(program, text.replace(words, others));
    }

    /** The same before the services on these ports. */
    ProxyConfiguration before(int... ports) {
        ProxyConfiguration changed = this;
        for (int i = 0; i < ports.length; i++) {
            changed = changed.with(SERVICES[i], "127.0.0.1:" + ports[i]);
        }
        return changed;
    }
}
