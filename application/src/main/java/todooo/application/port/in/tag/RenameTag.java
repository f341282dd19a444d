package todooo.application.port.in.tag;

import todooo.domain.storage.PartlyDoneException;
import todooo.domain.storage.StorageException;
import todooo.domain.tag.Tag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.TagNotFoundException;
import todooo.domain.value.Owner;

/** Gives a tag another name, or makes one tag of two. */
public interface RenameTag {
    /**
     * Renames the tag; if there is one of the new name, its to-dos get that one. The name is another one at once, its
     * to-dos follow one after the other. A renaming that stopped half way is continued when it is asked for again.
     *
     * @return the tag of the new name
     * @throws TagNotFoundException if the owner has none of this name
     * @throws StorageException if it could not be renamed; then it has its name still
     * @throws PartlyDoneException if only some of its to-dos could follow; to do it again goes on with the rest, and so
     *     does the service after a time
     */
    Tag rename(Command command);

    /** Whose tag, its name in whatever spelling, and its new name. */
    record Command(Owner owner, TagName name, TagName newName) {}
}
