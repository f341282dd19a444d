package todooo.adapter.persistence.sql;

/** Where in a URL secrets may be. */
final class JdbcUrl {
    private JdbcUrl() {}

    /** Whether a user is named before the host. */
    static boolean hasUser(String url) {
        return url.matches("(?s)[^/?]*//[^/?]*@.*");
    }

    /** The URL without its parameters and its user, either of which may hold a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
