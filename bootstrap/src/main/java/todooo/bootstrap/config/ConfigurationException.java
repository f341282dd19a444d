package todooo.bootstrap.config;

/** The configuration cannot be used; the message is a sentence for the operator. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
