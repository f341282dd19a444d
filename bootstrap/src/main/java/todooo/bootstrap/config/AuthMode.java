package todooo.bootstrap.config;

/** How clients authenticate. */
enum AuthMode {
    /** They do not: every request acts for one owner. */
    NONE
}
