package todooo.application.port.in.transfer;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord.Position;
import todooo.application.port.in.transfer.ImportRecord.Remark;
import todooo.domain.storage.StorageException;
import todooo.domain.value.Owner;

/**
 * Adds the records of a file, slice by slice, each in a transaction of its own. A record that came in before is not
 * added again, so an import that stopped half way goes on when the same file is imported once more.
 */
public interface ImportTodos {
    /** How many records a file has at most. */
    int MAX_RECORDS = 500_000;

    /** How many lists a file has at most. */
    int MAX_LISTS = 500;

    /**
     * Begins an import; nothing is read or written yet.
     *
     * @param records in the order of the file; no more than {@value #MAX_RECORDS}, among them no more than
     *     {@value #MAX_LISTS} lists
     */
    Import begin(Command command, Iterator<ImportRecord> records);

    /** Whose import, and whether it only says what it would do. */
    record Command(Owner owner, boolean dryRun) {}

    /** An import under way; one thread uses it. */
    interface Import {
        /**
         * Imports the next records, and returns once they are committed.
         *
         * @return what was done with each, in the order of the file; empty behind the last
         * @throws StorageException if they could not be imported; those of earlier calls are
         */
        List<ImportOutcome> next();
    }

    /**
     * What became of a record, or would become of it.
     *
     * @param kind null if the record does not say
     * @param id of the to-do or list that there is now; null for none, and for one that came earlier in the same file
     * @param remarks why it was skipped; else what was left out
     */
    record ImportOutcome(
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
}
