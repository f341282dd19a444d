package todooo.adapter.http.rest;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/**
 * The names of the service that {@code Host} may contain. A page of another site can reach a service on 127.0.0.1 by a
 * name that resolves to that address (DNS rebinding). It cannot use an address, nor a name below {@code localhost},
 * which cannot be registered (RFC 6761, section 6.3), so both are always allowed.
 */
public final class HostNames {
    private static final String LOCALHOST = "localhost";

    /** A host and port as in RFC 9110, section 7.2, without characters that a URL for clients does not need. */
    private static final Pattern HOST =
            Pattern.compile("(?<name>[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    private static final Pattern ADDRESS =
            Pattern.compile("\\[.*]|(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\\.(?!$)|$)){4}");

    private final Set<String> names = new HashSet<>();

    private HostNames(Set<String> names) {
        names.forEach(name -> this.names.add(normal(name)));
    }

    /** The names of a service: the one that it listens on, that of its public URL, and those that it allows besides. */
    public static HostNames of(String host, @Nullable URI publicUrl, Set<String> allowedHosts) {
        Set<String> names = new HashSet<>(allowedHosts);
        names.add(host);
        if (publicUrl != null) {
            names.add(publicUrl.getHost());
        }
        return new HostNames(names);
    }

    /**
     * Checks that a {@code Host} names this service. Any port is allowed, as a proxy has its own.
     *
     * @throws ProblemException if it is malformed, or names another service
     */
    void require(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The header Host is not a host name or address.");
        }
        String name = normal(parts.group("name"));
        if (!isLocal(name) && !names.contains(name) && !ADDRESS.matcher(name).matches()) {
            throw new ProblemException(ProblemType.MISDIRECTED_REQUEST);
        }
    }

    private static boolean isLocal(String name) {
        return name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
    }

    /** In lower case, and without the dot that a name may end with (RFC 1034, section 3.1). */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
