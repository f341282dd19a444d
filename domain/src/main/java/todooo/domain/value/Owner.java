package todooo.domain.value;

/** Whose to-dos they are: a name of 1 to {@value #MAX_CODE_POINTS} Unicode code points. */
public record Owner(String name) {
    public static final int MAX_CODE_POINTS = 255;

    /** The owner for whom every request acts without authentication. */
    public static final Owner LOCAL = new Owner("local");

    /**
     * An owner of this name.
     *
     * @throws InvalidValueException if the name is blank, too long, or has a NUL or half of a surrogate pair
     */
    public Owner {
        Text.requireStorable(name, MAX_CODE_POINTS);
    }
}
