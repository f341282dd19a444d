package todooo.adapter.persistence.sql;

/** What of a URL may be shown. */
final class JdbcUrl {
    private JdbcUrl() {}

    /** The URL without its parameters and its user, either of which may hold a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("(?s)[?;].*", "").replaceFirst("//[^/]*@", "//");
    }
}
