package todooo.application.port.in.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.domain.list.ListContent;
import todooo.domain.todo.TodoContent;

/** One record of a file that is imported, as far as it can be understood. */
public sealed interface ImportRecord {
    /** Where it is in the file. */
    Position position();

    /**
     * Where a record begins.
     *
     * @param number of the record, from 1
     * @param line of the file, from 1
     */
    record Position(int number, long line) {}

    /** A record that cannot be imported, and why. */
    record Unusable(Position position, List<Remark> reasons) implements ImportRecord {
        public Unusable {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A list.
     *
     * @param key by which to-dos of the file refer to it
     * @param identity null for none but its title
     * @param createdAt null for when it is imported
     * @param left what it has that the service has no place for
     */
    record OfList(
            Position position,
            String key,
            ListContent content,
            @Nullable Identity identity,
            @Nullable Instant createdAt,
            List<Remark> left)
            implements ImportRecord {
        public OfList {
            left = List.copyOf(left);
        }
    }

    /**
     * A to-do.
     *
     * @param content in the inbox; a completion without a time stays without one
     * @param list the key of its list in the file, which comes before it; null for the inbox
     * @param createdAt null for when it is imported
     * @param left what it has that the service has no place for
     */
    record OfTodo(
            Position position,
            TodoContent content,
            @Nullable String list,
            Identity identity,
            @Nullable Instant createdAt,
            List<Remark> left)
            implements ImportRecord {
        public OfTodo {
            left = List.copyOf(left);
        }
    }

    /**
     * Something to know about a part of a record.
     *
     * @param part its name in the file, such as a member, a column or a property; empty for the record as a whole
     * @param detail what is to know about it, as a sentence without its subject
     */
    record Remark(String part, String detail) {
        /** A part that the service has no place for. */
        public static Remark withoutPlace(String part) {
            return new Remark(part, "has no place here");
        }
    }
}
