package todooo.adapter.persistence.sql;

/** Where in a URL secrets may be. */
public final class JdbcUrl {
    private JdbcUrl() {}

    /** Whether a user is named before the host. */
    public static boolean hasUser(String url) {
        return url.matches("(?s)[^/?]*//[^/?]*@.*");
    }

    /** The URL without its parameters and its user, either of which may hold a password. */
    public static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
