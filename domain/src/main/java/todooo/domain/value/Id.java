package todooo.domain.value;

/** The number under which an owner's data is found, given by the database and never used twice for the same kind. */
public interface Id {
    /** From 1 to 2<sup>63</sup> - 1. */
    long value();
}
