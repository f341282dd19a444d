package todooo.application.port.in.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord.Position;

/**
 * What became of a record, or would become of it.
 *
 * @param kind null if the record does not say
 * @param id of the to-do or list that there is now; null for none, and for one that came earlier in the same file
 * @param remarks why it was skipped; else what was left out
 */
public record ImportOutcome(
        Position position,
        @Nullable Kind kind,
        Result result,
        @Nullable Long id,
        List<Remark> remarks) {
    public ImportOutcome {
        remarks = List.copyOf(remarks);
    }

    /** What a record is about. */
    public enum Kind {
        LIST,
        TODO
    }

    /** What became of it. */
    public enum Result {
        /** It is new. */
        ADDED,
        /** It was there already. */
        EXISTS,
        /** It was there, and is in the trash now: its owner has deleted it. */
        TRASHED,
        /** The same record came earlier in the file. */
        REPEATED,
        /** It cannot be imported. */
        SKIPPED
    }
}
