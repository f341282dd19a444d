package todooo.application.port.in.transfer;

/**
 * Something to know about a part of a record.
 *
 * @param part its name in the file, such as a member, a column or a property; empty for the record as a whole
 * @param detail what is to know about it, as a sentence without its subject
 */
public record Remark(String part, String detail) {
    /** A part that the service has no place for. */
    public static Remark withoutPlace(String part) {
        return new Remark(part, "has no place here");
    }
}
