package todooo.bootstrap.config;

/** How clients say who they are. */
enum AuthMode {
    /** Not at all: every request acts for the same owner. */
    NONE
}
