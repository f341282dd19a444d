package todooo.domain.value;

/** Another request was carried out under the idempotency key; nothing was written. */
public final class IdempotencyKeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReusedException() {
        super("Another request was carried out under the same key");
    }
}
