package todooo.application.port.in.trash;

/** All that the service can do with the trash. */
public record TrashUseCases(
        ListTrash list, GetDeletion get, RestoreDeletion restore, PurgeDeletion purge, EmptyTrash empty) {}
