package todooo.application.port.out;

import todooo.domain.storage.Changes;
import todooo.domain.storage.Imports;
import todooo.domain.storage.ListRepository;
import todooo.domain.storage.TagRepository;
import todooo.domain.storage.TodoRepository;
import todooo.domain.storage.Trash;

/** The data of one owner in one transaction. A new kind of data gets its repository here. */
public interface Store {
    TodoRepository todos();

    ListRepository lists();

    TagRepository tags();

    /** The to-dos and lists that the owner has deleted. */
    Trash trash();

    /** The changes of all that the owner has. */
    Changes changes();

    /** Where the to-dos and lists of the owner were imported from. */
    Imports imports();

    /** The keys under which the owner's requests were carried out. */
    IdempotencyKeys idempotencyKeys();
}
