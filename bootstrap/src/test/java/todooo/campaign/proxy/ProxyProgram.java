package todooo.campaign.proxy;

import java.nio.file.Path;
import java.util.List;

/** The reverse proxies that Debian has, and what the tests add to their documented configurations. */
enum ProxyProgram {
    NGINX("/usr/sbin/nginx") {
        @Override
        String whole(String documented, Path folder, int port) {
            return """
                    user root; # ignored where the test is not: else the workers may not read its folder
                    pid %1$s/nginx.pid;
                    events {}
                    http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                    }
                    """.formatted(
                            folder,
                            documented
                                    .replaceFirst("listen (80|443)", "listen 127.0.0.1:" + port)
                                    .replace("/etc/ssl/", folder + "/"));
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-e", "stderr", "-c", file.toString(), "-g", "daemon off;");
        }
    },
    HAPROXY("/usr/sbin/haproxy") {
        @Override
        String whole(String documented, Path folder, int port) {
            return """
                    global
                        stats socket %s

                    %s
                    """.formatted(
                            HaproxyStatus.socket(folder),
                            documented
                                    .replaceFirst("bind :(80|443)", "bind 127.0.0.1:" + port)
                                    .replace("/etc/haproxy/", folder + "/"));
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "-db", "-f", file.toString());
        }
    },
    CADDY("/usr/bin/caddy") {
        @Override
        String whole(String documented, Path folder, int port) {
            String certificate = "\ttls %1$s/example.org.crt %1$s/example.org.key".formatted(folder);
            return """
                    {
                    	admin off
                    	auto_https off
                    }
                    %s
                    """.formatted(documented
                    .replaceFirst("(?m)^:80 \\{", ":%d {\n\tbind 127.0.0.1".formatted(port))
                    .replaceFirst(
                            "(?m)^example.org \\{",
                            "https://example.org:%d {\n\tbind 127.0.0.1\n%s".formatted(port, certificate)));
        }

        @Override
        List<String> command(Path file) {
            return List.of(program(), "run", "--adapter", "caddyfile", "--config", file.toString());
        }
    };

    private final String program;

    ProxyProgram(String program) {
        this.program = program;
    }

    final String program() {
        return program;
    }

    /**
     * The whole configuration file around the documented part: this port, and a folder for all that the proxy reads and
     * writes.
     */
    abstract String whole(String documented, Path folder, int port);

    /** How it is run in the foreground. */
    abstract List<String> command(Path file);
}
